#include "ui/transfer/import_plan.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct ImportPlans
{
    Q_DECLARE_TR_FUNCTIONS(ui::ImportPlans)
};

} // namespace

QString tablesText(const QStringList &tables)
{
    return tables.size() == 1 ? tables.first() : ImportPlans::tr("%n tables", nullptr, int(tables.size()));
}

QStringList ImportPlan::tableNames() const
{
    QStringList names;
    for (const ImportPart &part : parts)
        names.append(part.tableName);
    return names;
}

} // namespace ui
