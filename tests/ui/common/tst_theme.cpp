#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFontInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

namespace {

bool contains(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_theme = std::make_unique<Theme>(Theme::Mode::Light); }

    void switchesEveryWidgetWhileItRuns()
    {
        QLineEdit edit;
        edit.show();
        QCOMPARE(&Colors::of(&edit), &Colors::light());
        QSignalSpy changed(m_theme.get(), &Theme::changed);
        m_theme->setMode(Theme::Mode::Dark);
        QTRY_COMPARE(&Colors::of(&edit), &Colors::dark());
        QCOMPARE(changed.count(), 1);
        QVERIFY(contains(edit.grab().toImage(), Colors::dark()[ColorRole::Base]));
        QVERIFY(m_theme->isDark());
    }

    void namesComeBackAsModes()
    {
        for (const Theme::Mode mode : {Theme::Mode::System, Theme::Mode::Light, Theme::Mode::Dark})
            QCOMPARE(Theme::modeOf(Theme::nameOf(mode)), mode);
        QCOMPARE(Theme::modeOf(QStringLiteral("nonsense")), Theme::Mode::System);
    }

    void controlsAreTwentyEightPixelsHigh()
    {
        QCOMPARE(QPushButton(QStringLiteral("Query")).sizeHint().height(), 28);
        QCOMPARE(QLineEdit().sizeHint().height(), 28);
        QCOMPARE(QComboBox().sizeHint().height(), 28);
    }

    void theKeyboardsWidgetHasARingInTheAccent_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"button", "edit", "combo", "check"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    void theKeyboardsWidgetHasARingInTheAccent()
    {
        QFETCH(QString, kind);
        QWidget window;
        QWidget *widget = nullptr;
        if (kind == QLatin1String("button"))
            widget = new QPushButton(QStringLiteral("Query"), &window);
        else if (kind == QLatin1String("edit"))
            widget = new QLineEdit(&window);
        else if (kind == QLatin1String("combo"))
            widget = new QComboBox(&window);
        else
            widget = new QCheckBox(QStringLiteral("Consistent read"), &window);
        window.resize(300, 100);
        window.show();
        QApplication::setActiveWindow(&window);
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const QColor accent = Colors::light()[ColorRole::Accent];
        widget->clearFocus();
        QVERIFY(!contains(widget->grab().toImage(), accent));
        QTest::keyClick(&window, Qt::Key_Tab);
        widget->setFocus(Qt::TabFocusReason);
        QVERIFY(widget->hasFocus());
        QVERIFY(contains(widget->grab().toImage(), accent));
    }

    void widgetsWithAFontOfTheirOwnFollowTheZoom()
    {
        Theme theme(Theme::Mode::Light, 100);
        QLabel label;
        QFont font = secondaryFont();
        font.setBold(true);
        label.setFont(font);
        const qreal before = label.font().pointSizeF();
        theme.setZoom(150);
        QCOMPARE(label.font().pointSizeF(), secondaryFont().pointSizeF());
        QVERIFY(qAbs(label.font().pointSizeF() - before * 1.5) < 0.01);
        QVERIFY(label.font().bold());
        theme.setZoom(100);
        QVERIFY(qAbs(label.font().pointSizeF() - before) < 0.01);
    }

    void zoomScalesTheFonts()
    {
        const qreal before = interfaceFont().pointSizeF();
        m_theme->setZoom(150);
        QCOMPARE(interfaceFont().pointSizeF(), before * 1.5);
        QCOMPARE(QApplication::font().pointSizeF(), before * 1.5);
        m_theme->setZoom(1000);
        QCOMPARE(fontZoom(), 200);
        m_theme->setZoom(100);
    }

    void aScrollBarHasNoSteppers()
    {
        QScrollBar bar(Qt::Vertical);
        bar.setRange(0, 100);
        bar.resize(12, 200);
        bar.show();
        QTest::mouseClick(&bar, Qt::LeftButton, {}, QPoint(6, 198));
        QVERIFY(bar.value() >= bar.pageStep()); // a page, not a step
    }

private:
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
