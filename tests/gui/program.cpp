#include "tests/gui/program.h"

#include "ui/common/prompt.h"
#include "ui/items/grid_view.h"
#include "ui/items/row_window_model.h"
#include "ui/main_window/tab_area.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QTest>

namespace support {

namespace {

constexpr int kSampleMs = 120000; // the machine may be busy
constexpr int kRowsMs = 20000;
constexpr int kQuestionsMax = 8; // when a window closes

} // namespace

Program::Program(const QString &profile, const QString &theme)
{
    {
        ui::Settings settings(ui::Paths::inProfile(profile));
        settings.set(ui::settings::theme, theme);
        settings.set(ui::settings::language,
                     qEnvironmentVariable("TABLEWRIGHT_LANGUAGE", QStringLiteral("en")));
        settings.sync();
    }
    m_application = std::make_unique<app::Application>(ui::Paths::inProfile(profile));
    m_application->start({});
    activate();
}

Program::~Program()
{
    // Nobody is there to answer whether what still runs may be stopped: the question would stand for ever.
    ui::PromptScript script;
    script.answers = QList<ui::Answer>(kQuestionsMax, ui::Answer::Accept);
    window().close(); // as the window goes before its program
}

void Program::activate()
{
    QApplication::setActiveWindow(&window());
}

core::Client &Program::client()
{
    return *context().workspace.connections().front()->client;
}

QString Program::connectionId()
{
    return context().workspace.connections().front()->id;
}

QWidgetList Program::allWidgets()
{
    return QApplication::allWidgets();
}

QWidget *Program::button(const QString &text) const
{
    for (QWidget *candidate : allWidgets()) {
        const auto *button = qobject_cast<QAbstractButton *>(candidate);
        if (button && button->isVisible() && button->text().remove(u'&') == text)
            return candidate;
    }
    return nullptr;
}

QAction *Program::action(const QString &name)
{
    return window().findChild<QAction *>(name);
}

ui::GridView *Program::grid() const
{
    ui::Page *page = m_application->window().tabArea()->currentPage();
    return page ? page->findChild<ui::GridView *>() : nullptr;
}

quint64 Program::rowCount() const
{
    ui::GridView *view = grid();
    const auto *model = view ? qobject_cast<const ui::RowWindowModel *>(view->model()) : nullptr;
    return model ? model->total() : 0;
}

bool Program::openSample()
{
    action(QStringLiteral("sampleDatabase"))->trigger();
    return QTest::qWaitFor([this] { return grid() != nullptr && rowCount() > 0; }, kSampleMs) &&
           waitForRows();
}

bool Program::waitForRows(quint64 rowsMin)
{
    return QTest::qWaitFor(
        [&] {
            const ui::GridView *view = grid();
            return view && rowCount() >= rowsMin && view->model()->rowCount() > 0 &&
                   !view->model()->index(0, 0).data().toString().isEmpty();
        },
        kRowsMs);
}

void Program::setTheme(const QString &name)
{
    context().settings.set(ui::settings::theme, name);
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

bool Program::savePicture(QWidget *widget, const QString &path)
{
    QCoreApplication::processEvents();
    return widget->grab().save(path);
}

} // namespace support
