// The inside of BackupsPage, in two parts: what it shows (backups_page.cpp), what it does
// (backups_page_actions.cpp).

#pragma once

#include "ui/backups/backup_filter_model.h"
#include "ui/backups/backup_list_model.h"
#include "ui/backups/backup_notes.h"
#include "ui/backups/backup_reader.h"
#include "ui/backups/backups_page.h"

#include <QFuture>
#include <QTimer>

class QComboBox;
class QLineEdit;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace ui {

class BackupDetails;
class BackupDrag;
class BackupListView;
class ElidedLabel;
class EmptyState;
class MessageBar;

struct BackupsPage::Private
{
    Private(BackupsPage &owner, AppContext &appContext, ConnectionPtr of);

    void build();
    QWidget *buildFilterRow();
    void connectParts();
    void addShortcuts();
    void applyFilter();
    void fillTables();
    void updateState();
    void updateBanner();
    void showCurrent();
    const BackupEntry *current() const;
    void choose(const QString &arn);

    void read();
    void take(const core::Result<std::vector<BackupEntry>> &entries);
    void describe(const QString &arn);
    void fillMenu(QMenu &menu);
    void create(const QString &table);
    void restore();
    void restoreMoment();
    void exportFile();
    void connectDrag();
    void verify();
    void takeCheck(const core::Result<BackupCheck> &check, const QString &name);
    void remove();
    void showFailure(const QString &what, const core::Error &error);

    BackupsPage &q;
    AppContext &context;
    const ConnectionPtr connection;
    BackupNotes notes;
    BackupListModel model;
    BackupFilterModel filtered;
    BackupItemCounts counts;
    QTimer again; // while something is under way
    bool isRead = false;
    bool isReading = false;
    bool readAgain = false;
    bool isAbsent = false; // the endpoint has no backups
    QString toChoose;      // an ARN, when it is there
    QFuture<core::Result<BackupCheck>> check;
    QString checkedArn; // under way

    MessageBar *message = nullptr;
    QString dragMessage;          // what it said of a drag last
    MessageBar *banner = nullptr; // deleted tables that can be had back
    QString bannerText;           // what it said last
    QWidget *filterRow = nullptr;
    QLineEdit *text = nullptr;
    QComboBox *table = nullptr;
    QComboBox *kind = nullptr;
    QPushButton *createButton = nullptr;
    QPushButton *momentButton = nullptr;
    QStackedWidget *stack = nullptr;
    EmptyState *empty = nullptr;
    EmptyState *noMatch = nullptr;
    QSplitter *splitter = nullptr;
    BackupListView *list = nullptr;
    BackupDrag *drag = nullptr; // only where backups can be files
    BackupDetails *details = nullptr;
    ElidedLabel *summary = nullptr;
};

} // namespace ui
