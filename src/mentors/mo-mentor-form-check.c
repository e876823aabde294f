/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line of the check register, and a support talk. */
#include <glib/gi18n-lib.h>

#include "core/mo-mentor-care.h"
#include "mentors/mo-mentor-form.h"

static gboolean
read_days (MoFormDialog *dialog, MoMentorSeen *check)
{
  gboolean seen = mo_mentor_form_day (dialog, "seen", &check->seen, NULL),
           issued = mo_mentor_form_day (dialog, "issued", &check->issued, NULL),
           status = mo_mentor_form_day (dialog, "status", &check->status_checked, NULL),
           renew = mo_mentor_form_day (dialog, "renew", &check->renew, NULL);
  return seen && issued && status && renew;
}

static void
check_given (MoFormDialog *dialog, MoMentorForm *form)
{
  MoMentorAsk *ask = mo_mentor_form_ask (form);
  MoMentorSeen *check = &ask->check;
  g_autofree char *update = mo_form_dialog_get (dialog, "update");

  check->kind = mo_form_dialog_get (dialog, "kind");
  check->workforce = mo_form_dialog_get (dialog, "workforce");
  check->number = mo_form_dialog_get (dialog, "number");
  check->level_reason = mo_form_dialog_get (dialog, "why");
  check->update_service = g_str_equal (update, "yes");
  if (read_days (dialog, check))
    mo_mentor_form_send (dialog, ask);
  else
    mo_mentor_ask_free (ask);
}

/* Until when it holds, while the day is being written. */
static void
check_changed (MoFormDialog *dialog, const char *key, MoMentorForm *form)
{
  g_autofree char *words = NULL;
  MoDay seen = MO_DAY_NONE;
  if (!g_str_equal (key, "seen") || !mo_mentor_form_day (dialog, "seen", &seen, NULL))
    return;
  if (seen != MO_DAY_NONE) {
    MoDay due = mo_rule_check_due (seen, MO_DAY_NONE, mo_office_get_policy (form->office));
    g_autofree char *day = mo_day_to_words (due, MO_PRECISION_DAY);
    words = g_strdup_printf (_ ("In date until %s"), day);
  }
  mo_form_row_set_reading (mo_form_dialog_get_row (dialog, "seen"), words);
}

#define MOST_KINDS 6

static void
check (GtkWidget *widget, const char *action, GVariant *value)
{
  static const char *const forces[] = { "adult", "child", "both", "other", NULL };
  static const char *const codes[] = { "no", "yes", NULL };
  const char *const answers[] = { _ ("No"), _ ("Yes, and the mentor agrees"), NULL };
  const char *force_words[G_N_ELEMENTS (forces)] = { NULL };
  const char *kind_words[MOST_KINDS + 1] = { NULL };
  MoMentorPage *page = MO_MENTOR_PAGE (widget);
  if (!page->card)
    return;
  const char *const *kinds = mo_check_kinds (page->card->facts->region);
  for (guint i = 0; kinds[i] && i < MOST_KINDS; i++)
    kind_words[i] = mo_check_kind_words (kinds[i]);
  for (guint i = 0; forces[i]; i++)
    force_words[i] = mo_check_workforce_words (forces[i]);
  g_autofree char *title = g_strdup_printf (_ ("Check of %s"), page->card->facts->name);
  g_autofree char *today = mo_day_to_words (mo_mentor_page_today (page), MO_PRECISION_DAY);
  const MoWizardField fields[] = {
    { .key = "seen",
      .kind = MO_WIZARD_DAY,
      .label = _ ("Seen on"),
      .required = TRUE,
      .value = today },
    { .key = "kind",
      .kind = MO_WIZARD_LIST,
      .label = _ ("Kind"),
      .codes = kinds,
      .labels = kind_words,
      .value = kinds[0] },
    { .key = "workforce",
      .kind = MO_WIZARD_LIST,
      .label = _ ("Workforce"),
      .codes = forces,
      .labels = force_words,
      .value = page->card->facts->young_people_ok ? "both" : "adult" },
    { .key = "why",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Why this level"),
      .hint = _ ("What the charity decided for the role") },
    { .key = "number", .kind = MO_WIZARD_LINE, .label = _ ("Number") },
    { .key = "issued", .kind = MO_WIZARD_DAY, .label = _ ("Issued on") },
    { .key = "update",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("In the update service?"),
      .codes = codes,
      .labels = answers,
      .value = "no" },
    { .key = "status",
      .kind = MO_WIZARD_DAY,
      .label = _ ("Status looked at"),
      .hint = _ ("Only with the mentor’s consent") },
    { .key = "renew",
      .kind = MO_WIZARD_DAY,
      .label = _ ("Renew by"),
      .hint = _ ("Left empty: by the office’s rule") },
  };
  MoFormDialog *dialog =
      mo_mentor_form_open (page,
                           MO_MENTOR_CHECK,
                           title,
                           _ ("Only that it was seen: never a copy, never what it says."),
                           _ ("Write the check down"),
                           fields,
                           G_N_ELEMENTS (fields),
                           G_CALLBACK (check_given));
  g_signal_connect (dialog, "changed", G_CALLBACK (check_changed), mo_mentor_form_of (dialog));
  check_changed (dialog, "seen", mo_mentor_form_of (dialog));
}

static void
support (GtkWidget *widget, const char *action, GVariant *value)
{
  MoMentorPage *page = MO_MENTOR_PAGE (widget);
  if (page->card)
    gtk_widget_activate_action (
        widget, "win.support", "(xs)", page->mentor, page->card->facts->name);
}

void
mo_mentor_install_check_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "mentor.check", NULL, check);
  gtk_widget_class_install_action (klass, "mentor.support", NULL, support);
}
