#include "ui/widgets/theme_colours.h"

namespace mizban {
namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

ToneColours tone(QRgb back, QRgb text, QRgb mark)
{
    return {rgb(back), rgb(text), rgb(mark)};
}

ColourTable light()
{
    ThemeColours c;
    c.window = rgb(0xf1f4f5);
    c.surface = rgb(0xffffff);
    c.raised = rgb(0xf7f9fa);
    c.alternate = rgb(0xf8fafb);
    c.hover = rgb(0xe9f0f2);
    c.text = rgb(0x1a2327);
    c.muted = rgb(0x55626a);
    c.disabled = rgb(0x626e75);
    c.border = rgb(0xdbe2e5);
    c.control = rgb(0x85939a);
    c.accent = rgb(0x0d5c75);
    c.accentHover = rgb(0x0a4a5f);
    c.onAccent = rgb(0xffffff);
    c.selection = rgb(0xd7e9ef);
    c.onSelection = rgb(0x0a3340);
    c.focus = rgb(0x0d7a9b);
    c.closedDay = rgb(0xae3029);
    c.tooltip = rgb(0x243137);
    c.onTooltip = rgb(0xf1f5f6);
    return {c,
            {tone(0xe8edef, 0x3d4a50, 0x6b7880), tone(0xd7e9ef, 0x0a4a5f, 0x0d5c75),
             tone(0xe3edfa, 0x1d4c86, 0x2a69b8), tone(0xdff2e6, 0x1a5c38, 0x217a49),
             tone(0xfdf0d2, 0x704800, 0xa86a00), tone(0xfce5e3, 0x922019, 0xb93a32)}};
}

ColourTable dark()
{
    ThemeColours c;
    c.window = rgb(0x14191c);
    c.surface = rgb(0x1c2326);
    c.raised = rgb(0x232b2f);
    c.alternate = rgb(0x1f272a);
    c.hover = rgb(0x2a3439);
    c.text = rgb(0xe5ebed);
    c.muted = rgb(0xa5b2b7);
    c.disabled = rgb(0x8e9ba1);
    c.border = rgb(0x323c41);
    c.control = rgb(0x718087);
    c.accent = rgb(0x56b4cd);
    c.accentHover = rgb(0x76c7dc);
    c.onAccent = rgb(0x06222b);
    c.selection = rgb(0x1e4552);
    c.onSelection = rgb(0xe7f5f9);
    c.focus = rgb(0x79cde3);
    c.closedDay = rgb(0xf3978f);
    c.tooltip = rgb(0xdfe6e8);
    c.onTooltip = rgb(0x1a2327);
    return {c,
            {tone(0x2d373b, 0xc3ced2, 0x93a1a7), tone(0x1e4552, 0xb9e3ef, 0x56b4cd),
             tone(0x1d3350, 0xb5d3f7, 0x6ea8ea), tone(0x17392a, 0xa9dfc0, 0x55b881),
             tone(0x41320f, 0xf2d391, 0xdba53a), tone(0x4a2321, 0xf7bcb6, 0xe7776e)}};
}

ColourTable highContrast()
{
    ThemeColours c;
    c.window = rgb(0x000000);
    c.surface = rgb(0x000000);
    c.raised = rgb(0x000000);
    c.alternate = rgb(0x101010);
    c.hover = rgb(0x262626);
    c.text = rgb(0xffffff);
    c.muted = rgb(0xe6e6e6);
    c.disabled = rgb(0xb4b4b4);
    c.border = rgb(0x9a9a9a);
    c.control = rgb(0xffffff);
    c.accent = rgb(0xffe14d);
    c.accentHover = rgb(0xfff0a0);
    c.onAccent = rgb(0x000000);
    c.selection = rgb(0xffe14d);
    c.onSelection = rgb(0x000000);
    c.focus = rgb(0x4de1ff);
    c.closedDay = rgb(0xffb3ad);
    c.tooltip = rgb(0xffffff);
    c.onTooltip = rgb(0x000000);
    return {c,
            {tone(0x000000, 0xffffff, 0xffffff), tone(0x000000, 0xffe14d, 0xffe14d),
             tone(0x000000, 0x9fd0ff, 0x9fd0ff), tone(0x000000, 0x8cf5b4, 0x8cf5b4),
             tone(0x000000, 0xffc94d, 0xffc94d), tone(0x000000, 0xffb3ad, 0xffb3ad)}};
}

} // namespace

ColourTable colourTable(Appearance appearance)
{
    switch (appearance) {
    case Appearance::Dark:
        return dark();
    case Appearance::HighContrast:
        return highContrast();
    case Appearance::Light:
        break;
    }
    return light();
}

} // namespace mizban
