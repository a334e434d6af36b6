// The values of a statement's question marks, typed one by one.

#pragma once

#include "core/base/result.h"
#include "core/values/attribute_value.h"
#include "ui/query/query_spec.h"

#include <QJsonArray>
#include <QScrollArea>
#include <vector>

class QFormLayout;

namespace ui {

class ValueField;

/// Hidden while there are none. Values beyond the count are kept for when it grows again.
class ParameterList final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ParameterList(QWidget *parent = nullptr);

    void setCount(int count);
    int count() const { return m_count; }
    /// Those of the present count, or what is wrong with the first that is no value.
    core::Result<std::vector<core::AttributeValue>> values() const;
    /// Marks what is no value.
    void showProblems();

    QJsonArray saveState() const;
    void restoreState(const QJsonArray &state);

signals:
    void edited();
    void returnPressed();

private:
    ValueField *addField();

    QFormLayout *m_form;
    std::vector<ValueField *> m_fields;
    int m_count = 0;
};

} // namespace ui
