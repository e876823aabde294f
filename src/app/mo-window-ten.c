/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Actions about the ten calls of a match. */
#include "app/mo-window-private.h"
#include "calls/mo-call-forms.h"
#include "ten/mo-feeling-form.h"
#include "ten/mo-more-form.h"
#include "ten/mo-no-answer-form.h"
#include "widget/mo-action.h"

/* One or two calls more. */
MO_ACTION (extend)
{
  mo_more_form_show (widget, MO_WINDOW (widget)->office, g_variant_get_int64 (value));
}

/* A call on another day, and both are told. */
MO_ACTION (move_call)
{
  mo_call_forms_open_move (widget, MO_WINDOW (widget)->office, g_variant_get_int64 (value));
}

/* One that does not take place, and both are told. */
MO_ACTION (cancel_call)
{
  mo_call_forms_open_missed (widget, MO_WINDOW (widget)->office, g_variant_get_int64 (value));
}

/* target: a match, and who is asked, "mentee" or "mentor" */
MO_ACTION (feeling)
{
  const char *role;
  gint64 pairing;

  g_variant_get (value, "(x&s)", &pairing, &role);
  mo_feeling_form_show (widget, MO_WINDOW (widget)->office, pairing, role);
}

/* What to do where nobody answers. */
MO_ACTION (no_answer)
{
  mo_no_answer_form_show (widget, MO_WINDOW (widget)->office, g_variant_get_int64 (value));
}

/* What was said and may be quoted. */
MO_ACTION (quotes)
{
  mo_window_show_page (MO_WINDOW (widget), "quotes", TRUE);
}

static const MoAction actions[] = {
  { "win.cancel-call", "x", cancel_call }, { "win.extend", "x", extend },
  { "win.feeling", "(xs)", feeling },      { "win.move-call", "x", move_call },
  { "win.no-answer", "x", no_answer },     { "win.quotes", NULL, quotes },
};

void
mo_window_class_install_ten (GtkWidgetClass *klass)
{
  mo_actions_install (klass, actions, G_N_ELEMENTS (actions));
}
