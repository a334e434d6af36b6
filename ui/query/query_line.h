// The question of a page as one line that reads as a sentence, with all that is rarely asked in a panel below
// it.

#pragma once

#include "ui/query/query_model.h"

#include <QWidget>
#include <memory>
#include <optional>

class QPlainTextEdit;

namespace ui {

class QueryLine final : public QWidget
{
    Q_OBJECT

public:
    explicit QueryLine(QWidget *parent = nullptr);
    ~QueryLine() override;

    QueryModel &model() { return m_model; }
    bool isPanelOpen() const;
    void setPanelOpen(bool isOpen);
    /// While a result is on the screen "Clear" goes back to browsing; while it is read, the button stops it.
    void setRunning(bool isRunning);
    void setShowsResult(bool showsResult);
    /// Adds a condition to the filter, as from a cell's menu, and opens the panel.
    /// Says beside the field that it is about why the request was refused, until the question changes. False:
    /// about no field, so somebody else has to say it.
    bool showRefusal(const QString &message);
    void addFilter(const QString &attributeName, const core::AttributeValue &value);
    void focusPartition();

signals:
    /// Only with a valid plan.
    void runRequested();
    void stopRequested();
    void clearRequested();
    void rowsRequested(); // the focus is to go down to what was answered
    void indexChosen(const QString &indexName);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Widgets;

    void connectFields();
    void fillTargets();
    void showSpec();
    void showProblems();
    void showRequest();
    void takeIndex(QuerySpec &spec, const QString &indexName) const;
    void editSpec(const QString &mergeKey);
    void run();

    QueryModel m_model;
    std::unique_ptr<Widgets> w;
    std::optional<SpecProblem> m_refusal; // of m_refused, whatever is asked by now
    QuerySpec m_refused;
    bool m_isShowing = false; // fields are being filled: not an edit
    bool m_isRunning = false;
};

} // namespace ui
