#include "core/sample/names.h"

namespace core::sample {

namespace {

using Words = std::string_view[];

constexpr Words kGivenNames = {
    "Ada",   "Alan",  "Amélie", "Anders", "Aoife",   "Björn",    "Camille", "Carlos", "Chiara", "Clara",
    "Daan",  "Elena", "Emil",   "Fatima", "Finn",    "François", "Grace",   "Greta",  "Hannah", "Hugo",
    "Ines",  "Ivan",  "Jonas",  "José",   "Karin",   "Lars",     "Leila",   "Léa",    "Liam",   "Lucía",
    "Magda", "Marta", "Mateo",  "Mia",    "Nadia",   "Niamh",    "Noah",    "Olga",   "Oskar",  "Paolo",
    "Petra", "Quinn", "Rosa",   "Samuel", "Saoirse", "Sofia",    "Søren",   "Tomás",  "Vera",   "Zoë",
};
constexpr Words kFamilyNames = {
    "Andersson", "Bauer",     "Bernard", "Björk",    "Byrne",    "Costa",  "Dąbrowski", "Dubois",
    "Eriksen",   "Fernández", "Fischer", "Fontana",  "García",   "Hansen", "Hoffmann",  "Horváth",
    "Ivanova",   "Jansen",    "Jensen",  "Kaya",     "Kelly",    "Kovács", "Lambert",   "Lindqvist",
    "Lopes",     "Martin",    "Meyer",   "Moreau",   "Müller",   "Murphy", "Nielsen",   "Novák",
    "O'Brien",   "Okafor",    "Olsen",   "Papadaki", "Pereira",  "Petrov", "Ricci",     "Rossi",
    "Santos",    "Schmidt",   "Silva",   "Smith",    "Svensson", "Taylor", "Van Dijk",  "Weber",
    "Yılmaz",    "Žukauskas",
};
constexpr Person kWorldPeople[] = {
    {"山田 太郎", "taro.yamada", "JP"},   {"佐藤 花子", "hanako.sato", "JP"},
    {"鈴木 一郎", "ichiro.suzuki", "JP"}, {"高橋 さくら", "sakura.takahashi", "JP"},
    {"محمد الفاسي", "m.alfassi", "MA"},   {"ليلى حداد", "layla.haddad", "LB"},
    {"نور الدين", "nour.eddine", "EG"},   {"王 小明", "xiaoming.wang", "TW"},
    {"陳 美玲", "meiling.chen", "TW"},    {"김 민준", "minjun.kim", "KR"},
    {"이 서연", "seoyeon.lee", "KR"},     {"Αλέξανδρος Παππάς", "a.pappas", "GR"},
    {"Анна Кузнецова", "anna.k", "BG"},   {"שרה לוי", "sara.levi", "IL"},
    {"प्रिया शर्मा", "priya.sharma", "IN"}, {"Nguyễn Thị Hương", "huong.nguyen", "VN"},
    {"สมชาย ใจดี", "somchai.j", "TH"},     {"Sunny ☀️ Lindgren", "sunny", "SE"},
    {"Team 🚲 Kurier", "kurier", "DE"},    {"Family 👨‍👩‍👧 Duarte", "duarte", "PT"},
};
constexpr City kCities[] = {
    {"Berlin", "10115", "Invalidenstraße", "DE"},
    {"München", "80331", "Sendlinger Straße", "DE"},
    {"Wien", "1010", "Kärntner Straße", "AT"},
    {"Zürich", "8001", "Bahnhofstrasse", "CH"},
    {"Paris", "75004", "Rue de Rivoli", "FR"},
    {"Lyon", "69002", "Rue Mercière", "FR"},
    {"London", "EC1A 1BB", "Aldersgate Street", "GB"},
    {"Dublin", "D02 X285", "Dame Street", "IE"},
    {"Amsterdam", "1012 JS", "Damrak", "NL"},
    {"København", "1050", "Kongens Nytorv", "DK"},
    {"Malmö", "211 20", "Södergatan", "SE"},
    {"Oslo", "0154", "Karl Johans gate", "NO"},
    {"Lisboa", "1100-053", "Rua Augusta", "PT"},
    {"Sevilla", "41001", "Calle Sierpes", "ES"},
    {"Torino", "10121", "Via Roma", "IT"},
    {"Kraków", "31-042", "Rynek Główny", "PL"},
    {"東京", "100-0001", "千代田区千代田", "JP"},
    {"القاهرة", "11511", "شارع طلعت حرب", "EG"},
    {"Αθήνα", "105 63", "Ερμού", "GR"},
    {"서울", "04524", "세종대로", "KR"},
};
constexpr Words kProductAdjectives = {
    "Quiet", "Folding", "Everyday", "Tiny", "Northern", "Sturdy", "Soft", "Bright",
    "Slow",  "Round",   "Travel",   "Deep", "Light",    "Old",    "Wide", "Plain",
};
constexpr Words kProductMaterials = {
    "Oak", "Linen", "Steel", "Copper", "Wool", "Glass", "Cork", "Ash", "Clay", "Brass", "Felt", "Paper",
};
constexpr Words kProductNouns = {
    "Lamp",  "Chair", "Kettle", "Blanket", "Notebook", "Shelf", "Teapot", "Backpack", "Clock",  "Bowl",
    "Stool", "Vase",  "Tray",   "Cushion", "Mirror",   "Bench", "Basket", "Mug",      "Hammer", "Umbrella",
};
constexpr Words kProductCategories = {"Light", "Furniture", "Kitchen", "Textiles",
                                      "Paper", "Travel",    "Garden",  "Tools"};
constexpr Words kColours = {"black", "white", "sand", "moss", "sky", "rust", "plum", "ink", "雪", "زيتون"};
constexpr Words kCustomerNotes = {
    "Please ring twice.",
    "Leave parcels with the neighbour 🙂",
    "Invoice to the company, please:\nNordlicht GmbH\n10115 Berlin",
    "Prefers \"quiet\" deliveries, after 18:00",
    "宅配ボックスをご利用ください。",
    "الرجاء الاتصال قبل التسليم",
};

} // namespace

std::span<const std::string_view> givenNames()
{
    return kGivenNames;
}
std::span<const std::string_view> familyNames()
{
    return kFamilyNames;
}
std::span<const Person> worldPeople()
{
    return kWorldPeople;
}
std::span<const City> cities()
{
    return kCities;
}
std::span<const std::string_view> productAdjectives()
{
    return kProductAdjectives;
}
std::span<const std::string_view> productMaterials()
{
    return kProductMaterials;
}
std::span<const std::string_view> productNouns()
{
    return kProductNouns;
}
std::span<const std::string_view> productCategories()
{
    return kProductCategories;
}
std::span<const std::string_view> colours()
{
    return kColours;
}
std::span<const std::string_view> customerNotes()
{
    return kCustomerNotes;
}

} // namespace core::sample
