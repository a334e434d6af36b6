// The fields of a query line and how they are laid out; what they mean is query_line.cpp's.

#pragma once

#include "ui/query/query_line.h"

#include "ui/common/list_box.h"
#include <QBoxLayout>
#include <QCheckBox>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace ui {

class ElidedLabel;
class FilterEditor;

struct QueryLine::Widgets
{
    QComboBox *target = nullptr; // the table or an index
    QLabel *partitionName = nullptr;
    QLineEdit *partition = nullptr;
    QLabel *sortName = nullptr;
    ListBox *sortOperator = nullptr;
    QLineEdit *sort = nullptr;
    QLabel *sortAnd = nullptr;
    QLineEdit *sortUpper = nullptr;
    QToolButton *more = nullptr; // opens the panel
    ElidedLabel *note = nullptr; // what it costs, or what is wrong
    QPushButton *run = nullptr;
    QToolButton *clear = nullptr;

    QWidget *panel = nullptr;
    FilterEditor *filter = nullptr;
    QLineEdit *projection = nullptr;
    QComboBox *direction = nullptr;
    QLineEdit *limit = nullptr;
    QCheckBox *consistent = nullptr;
    QToolButton *requestToggle = nullptr;
    QPlainTextEdit *request = nullptr;
    QBoxLayout *panelRow = nullptr; // filter and request, beside or above each other

    void build(QueryLine *line);
    void showVerb(bool isRunning, const QueryModel &model);
    void showNote(const QString &problem, const QueryModel &model);
    QString requestText(const QueryModel &model) const;
    QStringList projectionPaths() const;
    void setRoom(int width);

private:
    QWidget *buildPanel(QueryLine *line);
};

} // namespace ui
