// The colours of a text: read from the application's palette, so that a change of theme reaches every editor.

#pragma once

#include <QColor>

class QPalette;

namespace ui {

struct CodeColors
{
    QColor paper;
    QColor text;
    QColor secondary; // line numbers, comments
    QColor faint;     // brackets and commas, fold marks
    QColor margin;
    QColor caretLine;
    QColor selection;
    QColor selectionText;
    QColor string;
    QColor number;
    QColor keyword;
    QColor name;
    QColor error;
    QColor errorPaper;
    QColor match;   // found text
    QColor bracket; // the pair at the caret

    static CodeColors of(const QPalette &palette);
};

} // namespace ui
