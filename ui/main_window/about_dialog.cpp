#include "ui/main_window/about_dialog.h"

#include "ui/common/fonts.h"
#include "ui/common/icons.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::AboutDialog)
};

} // namespace

void showAbout(QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("aboutDialog"));
    dialog->setWindowTitle(Words::tr("About Tablewright"));
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    auto *picture = new QLabel;
    picture->setPixmap(applicationIcon().pixmap(QSize(64, 64), dialog->devicePixelRatioF()));
    layout->addWidget(picture);
    auto *title = new QLabel(Words::tr("Tablewright %1").arg(QStringLiteral(TABLEWRIGHT_VERSION)));
    title->setFont(titleFont());
    layout->addWidget(title);
    const auto addLine = [&](const QString &text) {
        auto *label = new QLabel(text);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setMinimumWidth(380);
        layout->addWidget(label);
    };
    addLine(Words::tr(
        "A desktop workbench for DynamoDB tables, with an engine of its own. It sends nothing anywhere."));
    addLine(Words::tr("Free software under the GNU General Public License, version 3 or later."));
    addLine(Words::tr("Built with Qt %1 and LevelDB.").arg(QLatin1String(qVersion())));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    dialog->open();
}

} // namespace ui
