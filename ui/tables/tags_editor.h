// The tags of a table: read, set and removed one at a time.

#pragma once

#include "core/api/resource_requests.h"
#include "ui/app_context.h"
#include "ui/connections/connection.h"
#include "ui/tables/key_field.h"

#include <QWidget>
#include <functional>

class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace ui {

/// Hidden where the endpoint has no tags.
class TagsEditor final : public QWidget
{
    Q_OBJECT

public:
    TagsEditor(AppContext &context, TableRef table, QWidget *parent = nullptr);

    /// `arn` of the table; reads its tags where it is another one than before.
    void showTagsOf(const QString &arn);

private:
    void build();
    void read();
    void take(const core::Result<std::vector<core::Tag>> &tags);
    void add();
    void remove();
    void updateButtons();
    template <typename Response>
    void change(const QString &title, std::function<core::Result<Response>(core::Client &)> work);

    AppContext &m_context;
    const TableRef m_table;
    QString m_arn;
    bool m_isWorking = false;
    QTreeWidget *m_list;
    QLineEdit *m_key;
    QLineEdit *m_value;
    QPushButton *m_add;
    QPushButton *m_remove;
    FieldProblem m_problem;
};

} // namespace ui
