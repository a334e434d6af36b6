#include "ui/streams/stream_features.h"

#include "ui/streams/stream_page.h"

namespace ui {

namespace {

const QString &kindName()
{
    static const QString name = QStringLiteral("stream");
    return name;
}

} // namespace

PageKind streamPageKind(TriggerRuns &runs)
{
    PageKind kind;
    kind.name = kindName();
    kind.make = [&runs](AppContext &context, const TableRef &table, const FeatureWindow &window,
                        QWidget *parent) -> Page * {
        return new StreamPage(context, table, window, &runs, parent);
    };
    kind.restore = [](Page *page, const QJsonObject &state) {
        if (auto *stream = qobject_cast<StreamPage *>(page))
            stream->restoreState(state);
    };
    return kind;
}

QList<FeatureCommand> streamCommands()
{
    FeatureCommand show;
    show.subject = FeatureCommand::Subject::Table;
    show.name = QStringLiteral("showStream");
    show.icon = Icon::Eye;
    show.text = StreamPage::tr("&Stream");
    show.keys = QKeySequence(QStringLiteral("Ctrl+Shift+S"));
    show.run = [](AppContext &, const TableRef &table, const FeatureWindow &window) {
        if (window.openPage)
            window.openPage(kindName(), table, {});
    };
    return {show};
}

} // namespace ui
