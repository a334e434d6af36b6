#include "ui/code_editor/code_colors.h"

#include "ui/common/colors.h"

namespace ui {

CodeColors CodeColors::of(const QPalette &palette)
{
    const Colors &colors = Colors::of(palette);
    CodeColors code;
    code.paper = colors[ColorRole::Base];
    code.text = colors[ColorRole::Text];
    code.secondary = colors[ColorRole::SecondaryText];
    code.faint = colors[ColorRole::StrongLine];
    code.margin = colors[ColorRole::AlternateBase];
    code.caretLine = colors[ColorRole::AlternateBase];
    code.selection = colors[ColorRole::Selection];
    code.selectionText = colors[ColorRole::SelectionText];
    code.string = colors[ColorRole::Text];
    code.number = colors[ColorRole::NumberText];
    code.keyword = colors[ColorRole::BooleanText];
    code.name = colors[ColorRole::Accent];
    code.error = colors[ColorRole::Error];
    code.errorPaper = colors[ColorRole::Deleted];
    code.match = colors[ColorRole::Warning];
    code.bracket = colors[ColorRole::Selection];
    return code;
}

} // namespace ui
