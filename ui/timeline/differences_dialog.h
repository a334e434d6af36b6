// What differs in a table between two moments, or a moment and now: to look at, to export, to revert.

#pragma once

#include "ui/app_context.h"
#include "ui/connections/connection.h"
#include "ui/timeline/differences_model.h"
#include "ui/timeline/time_scale.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QFuture>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace ui {

class DifferenceView;
class MessageBar;
class MomentField;

/// Requires that the connection's client has a past(). Deletes itself.
class DifferencesDialog final : public QDialog
{
    Q_OBJECT

public:
    static constexpr qint64 kItemsMax = 20000; // on the screen; the export has all
    /// `to` nullopt: now.
    DifferencesDialog(AppContext &context, TableRef table, core::UnixMicros from,
                      std::optional<core::UnixMicros> to, QWidget *parent);
    ~DifferencesDialog() override;

private:
    void build();
    void buildHead(QLayout *layout);
    void connectParts();
    void readAnew();
    void readPage(const core::DifferencesRequest &request);
    void showState();
    void showChosen();
    void applyFilter();
    void revertChosen();
    void exportAll();
    QString fromText() const;

    AppContext &m_context;
    const TableRef m_table;
    core::UnixMicros m_from;
    std::optional<core::UnixMicros> m_to;
    /// What can be asked for, until now.
    TimeRange windowNow() const;

    TimeRange m_window; // when it was read: what can be asked for; 0: not known yet
    bool m_isReading = false;
    bool m_isCut = false;
    QElapsedTimer m_windowAge;
    qint64 m_imageBytes = 0; // of all images, about, in memory
    quint64 m_generation = 0;
    QFuture<core::Result<core::DifferencesResponse>> m_reading;
    DifferencesModel m_model;
    MomentField *m_fromField;
    MomentField *m_toField;
    QLabel *m_state;
    MessageBar *m_bar;
    QLineEdit *m_filter;
    QCheckBox *m_added;
    QCheckBox *m_removed;
    QCheckBox *m_changed;
    QTableView *m_view;
    DifferenceView *m_difference;
    QPushButton *m_export;
    QPushButton *m_revert;
};

} // namespace ui
