// The cursor over the rows as they were, held against a twin that keeps every state of a small table whole.

#include "core/history/change_record.h"
#include "core/history/past_cursor.h"
#include "tests/support/random_seed.h"

#include <QTest>

#include <leveldb/env.h>
#include <leveldb/helpers/memenv.h>

#include <map>

using namespace core;

namespace {

constexpr std::uint32_t kTable = 2;
using Rows = std::map<std::string, std::string>; // by key

/// Few rows with many changes each, between those of two other tables.
class History
{
public:
    explicit History(std::mt19937_64 &random)
        : m_random(random)
        , m_env(leveldb::NewMemEnv(leveldb::Env::Default()))
    {
        DatabaseOptions options;
        options.folder = "/database";
        options.env = m_env.get();
        auto opened = Database::open(options);
        if (!opened)
            qFatal("open: %s", opened.error().message().c_str());
        m_database = std::move(*opened);
        remember();
    }

    std::size_t below(std::size_t end) { return m_random() % end; }
    std::string rowKey(std::size_t n) const { return keyIn(kTable, n); }
    void change(std::size_t n)
    {
        const std::string key = rowKey(n);
        const auto found = m_rows.find(key);
        ChangeRecord record;
        record.rowTail = keys::rowTail(key);
        record.wasThere = found != m_rows.end();
        record.isThere = !record.wasThere || below(3) > 0;
        const std::string old = record.wasThere ? found->second : std::string();
        if (record.wasThere)
            record.oldImage = old;
        Mutation mutation;
        mutation.setTime(++m_time);
        mutation.recordChange(key, writeChangeRecord(record), FindableByRow::Yes);
        if (record.isThere) {
            const std::string value = "value " + std::to_string(m_random());
            mutation.put(key, value);
            m_rows[key] = value;
        } else {
            mutation.remove(key);
            m_rows.erase(key);
        }
        for (const std::uint32_t neighbour : {kTable - 1, kTable + 1}) {
            const std::string other = keyIn(neighbour, n);
            record.rowTail = keys::rowTail(other);
            mutation.recordChange(other, writeChangeRecord(record), FindableByRow::Yes);
            mutation.put(other, "neighbour");
        }
        if (auto written = m_database->commit(std::move(mutation)); !written)
            qFatal("commit: %s", written.error().message().c_str());
        remember();
    }

    struct State
    {
        Sequence sequence = 0;
        Rows rows;
    };
    const State &someState() { return m_states[below(m_states.size())]; }
    /// A key of a row, right behind one, a beginning of one, or a bound of this table or of its neighbours.
    std::string somePlace(std::size_t rows)
    {
        const std::string key = rowKey(below(rows + 2));
        switch (below(8)) {
        case 0:
        case 1:
            return key;
        case 2:
        case 3:
            return keys::successor(key);
        case 4:
            return keys::indexRange(kTable - 1 + std::uint32_t(below(3)), 0).from;
        case 5:
            return keys::indexRange(kTable, 0).to;
        case 6:
            return keyIn(kTable - 1 + std::uint32_t(below(3)), below(rows));
        default:
            return key.substr(0, keys::kRowPrefixBytes + 1 + below(key.size() - keys::kRowPrefixBytes));
        }
    }
    const Database &database() const { return *m_database; }

private:
    static std::string keyIn(std::uint32_t table, std::size_t n)
    {
        std::string key;
        keys::appendRowPrefix(key, table, 0);
        key.append(1, char(n * 37)).append("row").append(n % 5, 'x').append(1, '\0');
        return key;
    }
    void remember() { m_states.push_back({m_database->moment(m_time).sequence, m_rows}); }

    std::mt19937_64 &m_random;
    std::unique_ptr<leveldb::Env> m_env;
    std::unique_ptr<Database> m_database;
    UnixMicros m_time = 1'700'000'000'000'000;
    Rows m_rows;
    std::vector<State> m_states;
};

/// Rows of a range, and a place among them.
class Twin
{
public:
    Twin(const Rows &rows, const keys::Range &range)
    {
        for (const auto &row : rows) {
            if (row.first >= range.from && row.first < range.to)
                m_rows.insert(row);
        }
        m_at = m_rows.begin();
    }
    bool valid() const { return m_at != m_rows.end(); }
    const std::string &key() const { return m_at->first; }
    const std::string &value() const { return m_at->second; }
    void next() { ++m_at; }
    void previous() { m_at = m_at == m_rows.begin() ? m_rows.end() : std::prev(m_at); }
    void seek(const std::string &key) { m_at = m_rows.lower_bound(key); }
    void seekBefore(const std::string &key)
    {
        m_at = m_rows.lower_bound(key);
        previous();
    }
    void seekToLast()
    {
        m_at = m_rows.end();
        previous();
    }

private:
    Rows m_rows;
    Rows::const_iterator m_at;
};

} // namespace

class TestPastCursor : public QObject
{
    Q_OBJECT

private slots:
    void itGoesAsTheTwinGoes_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("changes");
        QTest::newRow("many changes of few rows") << 3 << 60;
        QTest::newRow("about as many rows as changes") << 20 << 30;
        QTest::newRow("a few changes of each row") << 12 << 60;
    }
    void itGoesAsTheTwinGoes()
    {
        QFETCH(const int, rows);
        QFETCH(const int, changes);
        std::mt19937_64 random = support::seededRandom();
        for (int round = 0; round < 20; ++round) {
            History history(random);
            for (int i = 0; i < changes; ++i)
                history.change(history.below(std::size_t(rows)));
            const Snapshot snapshot = history.database().snapshot();
            for (int walk = 0; walk < 40 && !QTest::currentTestFailed(); ++walk)
                compareWalks(history, snapshot, std::size_t(rows));
        }
    }

private:
    void compareWalks(History &history, const Snapshot &snapshot, std::size_t rows)
    {
        const History::State &state = history.someState();
        keys::Range range = keys::indexRange(kTable, 0);
        if (history.below(2) > 0)
            range.from = history.somePlace(rows);
        if (history.below(2) > 0)
            range.to = std::max(range.from, history.somePlace(rows));
        const auto hex = [](const std::string &key) {
            return QString::fromLatin1(QByteArray::fromStdString(key).toHex());
        };
        const auto cursor = makePastCursor(history.database(), snapshot, kTable, state.sequence, range, true);
        Twin twin(state.rows, range);
        QString steps =
            QStringLiteral("%1 to %2 as of %3").arg(hex(range.from), hex(range.to)).arg(state.sequence);
        for (int step = 0; step < 40; ++step) {
            QVERIFY2(bool(cursor->status()), qPrintable(steps));
            QVERIFY2(cursor->valid() == twin.valid(), qPrintable(steps));
            if (twin.valid()) {
                QVERIFY2(cursor->key() == twin.key(), qPrintable(steps));
                QVERIFY2(cursor->value() == twin.value(), qPrintable(steps));
            }
            const std::size_t what = history.below(twin.valid() ? 9 : 3);
            const std::string place = history.somePlace(rows);
            if (what == 0) {
                cursor->seek(place);
                twin.seek(place);
            } else if (what == 1) {
                cursor->seekBefore(place);
                twin.seekBefore(place);
            } else if (what == 2) {
                cursor->seekToLast();
                twin.seekToLast();
            } else if (what < 6) {
                cursor->next();
                twin.next();
            } else {
                cursor->previous();
                twin.previous();
            }
            steps += QStringLiteral(", %1").arg(what);
            if (what < 2)
                steps += QLatin1Char(' ') + hex(place);
        }
    }
};

QTEST_APPLESS_MAIN(TestPastCursor)
#include "tst_past_cursor.moc"
