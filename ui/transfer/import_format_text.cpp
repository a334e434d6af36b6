#include "ui/transfer/import_format_text.h"

#include <QCoreApplication>

namespace ui {

namespace {

using core::FileFormat;

struct ImportFormats
{
    Q_DECLARE_TR_FUNCTIONS(ui::ImportFormats)
};

QString csvText(char delimiter)
{
    switch (delimiter) {
    case ';':
        return ImportFormats::tr("CSV, separated by semicolons");
    case '\t':
        return ImportFormats::tr("CSV, separated by tabs");
    case '|':
        return ImportFormats::tr("CSV, separated by bars");
    default:
        return ImportFormats::tr("CSV, separated by commas");
    }
}

} // namespace

QString formatText(const FileFormat &format)
{
    if (format.kind == FileFormat::Kind::Csv)
        return csvText(format.delimiter);
    const QString kind = format.kind == FileFormat::Kind::PlainJson ? ImportFormats::tr("JSON")
                                                                    : ImportFormats::tr("DynamoDB JSON");
    switch (format.layout) {
    case FileFormat::Layout::Lines:
        return ImportFormats::tr("%1, one item a line").arg(kind);
    case FileFormat::Layout::Concatenated:
        return ImportFormats::tr("%1, one item after the other").arg(kind);
    case FileFormat::Layout::Array:
        return ImportFormats::tr("%1, an array of items").arg(kind);
    case FileFormat::Layout::Member:
        break;
    }
    if (format.members.size() > 1)
        return ImportFormats::tr("%1, items of several tables").arg(kind);
    return ImportFormats::tr("%1, the items in \"%2\"").arg(kind, QString::fromStdString(format.member));
}

QList<FileFormat> formatChoices(const FileFormat &detected)
{
    QList<FileFormat> choices{detected};
    FileFormat other = detected;
    if (detected.kind == FileFormat::Kind::Csv) {
        for (const char delimiter : {',', ';', '\t', '|'}) {
            other.delimiter = delimiter;
            if (other != detected)
                choices.append(other);
        }
        return choices;
    }
    const bool isPlain = detected.kind == FileFormat::Kind::PlainJson;
    other.kind = isPlain ? FileFormat::Kind::DynamoJson : FileFormat::Kind::PlainJson;
    choices.append(other);
    return choices;
}

} // namespace ui
