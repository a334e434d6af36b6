#include "ui/connections/production_guard.h"

#include <QCoreApplication>

namespace ui {

Question guarded(Question question, const TableRef &table)
{
    if (!table.connection || !table.connection->isProduction())
        return question;
    question.textToType = table.tableName;
    question.text +=
        QLatin1Char(' ') +
        QCoreApplication::translate("ui::Endpoint", "This is production: %1.").arg(table.connection->name);
    return question;
}

} // namespace ui
