#include "ui/copying/copying_features.h"

#include "ui/app_context.h"
#include "ui/copying/compare_page.h"
#include "ui/copying/copy_dialog.h"
#include "ui/copying/copy_jobs.h"

#include <QCoreApplication>

namespace ui {

namespace {

class CopyingFeatures
{
    Q_DECLARE_TR_FUNCTIONS(CopyingFeatures)

public:
    static const QString pageKind;
};
const QString CopyingFeatures::pageKind = QStringLiteral("compare");

} // namespace

PageKind comparePages()
{
    PageKind kind;
    kind.name = CopyingFeatures::pageKind;
    kind.count = PageKind::Count::Many;
    kind.make = [](AppContext &context, const TableRef &table, const FeatureWindow &,
                   QWidget *parent) -> Page * { return new ComparePage(context, table, parent); };
    kind.restore = [](Page *page, const QJsonObject &state) {
        qobject_cast<ComparePage *>(page)->restoreState(state);
    };
    return kind;
}

QList<FeatureCommand> copyingCommands()
{
    FeatureCommand copy;
    copy.name = QStringLiteral("copyTableTo");
    copy.icon = Icon::Copy;
    copy.text = CopyingFeatures::tr("&Copy table...");
    copy.keys = QKeySequence(QStringLiteral("Ctrl+Shift+D"));
    copy.run = [](AppContext &context, const TableRef &table, const FeatureWindow &window) {
        showCopyTable(context, table, window.widget);
    };
    FeatureCommand resume;
    resume.name = QStringLiteral("resumeCopy");
    resume.icon = Icon::Redo;
    resume.text = CopyingFeatures::tr("Res&ume the copy into it...");
    resume.isEnabled = [](AppContext &context, const TableRef &table) {
        return CopyJobs::of(context).stopped(table.connection->id, table.tableName) != nullptr;
    };
    resume.isHiddenWhereDisabled = true;
    resume.run = [](AppContext &context, const TableRef &table, const FeatureWindow &window) {
        resumeCopy(context, table, window.widget);
    };
    FeatureCommand compare;
    compare.name = QStringLiteral("compareTables");
    compare.icon = Icon::Compare;
    compare.text = CopyingFeatures::tr("Com&pare with another table...");
    compare.keys = QKeySequence(QStringLiteral("Ctrl+Shift+M"));
    compare.run = [](AppContext &, const TableRef &table, const FeatureWindow &window) {
        window.openPage(CopyingFeatures::pageKind, table, {});
    };
    return {copy, resume, compare};
}

} // namespace ui
