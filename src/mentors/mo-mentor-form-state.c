/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Places, a break and back from it, leaving. */
#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "core/mo-mentor-care.h"
#include "mentors/mo-mentor-form.h"
#include "widget/mo-problem.h"

/* ---------------------------------------------------------------------- places */

static void
capacity_given (MoFormDialog *dialog, MoMentorForm *form)
{
  g_autofree char *places = mo_form_dialog_get (dialog, "places"),
                  *agreed = mo_form_dialog_get (dialog, "agreed");
  int number = atoi (places);
  g_auto (MoVerdict) verdict = mo_rule_capacity (form->capacity,
                                                 number,
                                                 form->taken,
                                                 g_str_equal (agreed, "yes"),
                                                 mo_office_get_policy (form->office));
  if (verdict.level >= MO_LEVEL_ASK) {
    mo_form_dialog_problem (dialog, "agreed", verdict.reason);
    return;
  }
  MoMentorAsk *ask = mo_mentor_form_ask (form);
  ask->number = number;
  ask->agreed = g_str_equal (agreed, "yes");
  mo_mentor_form_send (dialog, ask);
}

/* Asks for the yes only where there are to be more; says what becomes of the matches where
 * there are to be fewer. */
static void
capacity_changed (MoFormDialog *dialog, const char *key, MoMentorForm *form)
{
  g_autofree char *places = mo_form_dialog_get (dialog, "places");
  int number = atoi (places);
  g_auto (MoVerdict) verdict = mo_rule_capacity (
      form->capacity, number, form->taken, TRUE, mo_office_get_policy (form->office));

  gtk_widget_set_visible (GTK_WIDGET (mo_form_dialog_get_row (dialog, "agreed")),
                          number > form->capacity);
  mo_form_row_set_warning (mo_form_dialog_get_row (dialog, "places"), verdict.reason);
}

#define MOST_PLACES 9

static void
capacity (GtkWidget *widget, const char *action, GVariant *value)
{
  static const char *const numbers[] = { "1", "2", "3", "4", "5", "6", "7", "8", "9", NULL };
  static const char *const codes[] = { "yes", "no", NULL };
  const char *const answers[] = { _ ("Yes, agreed"), _ ("Not asked yet"), NULL };
  MoMentorPage *page = MO_MENTOR_PAGE (widget);
  if (!page->card)
    return;
  int most = CLAMP (mo_office_get_policy (page->office)->capacity_max, 1, MOST_PLACES);
  const char *some[MOST_PLACES + 1] = { NULL };
  for (int i = 0; i < most; i++)
    some[i] = numbers[i];
  g_autofree char *now = g_strdup_printf ("%d", page->card->facts->capacity);
  g_autofree char *title = g_strdup_printf (_ ("Places of %s"), page->card->facts->name);
  g_autofree char *asked =
      g_strdup_printf (_ ("Has %s agreed to it?"), page->card->facts->name);
  const MoWizardField fields[] = {
    { .key = "places",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Mentees at once"),
      .codes = some,
      .labels = some,
      .value = now },
    { .key = "agreed",
      .kind = MO_WIZARD_CHOICE,
      .label = asked,
      .hint = _ ("More than before needs the mentor’s own yes"),
      .codes = codes,
      .labels = answers,
      .value = "" },
  };
  MoFormDialog *dialog = mo_mentor_form_open (page,
                                              MO_MENTOR_CAPACITY,
                                              title,
                                              NULL,
                                              _ ("Save places"),
                                              fields,
                                              G_N_ELEMENTS (fields),
                                              G_CALLBACK (capacity_given));
  g_signal_connect (
      dialog, "changed", G_CALLBACK (capacity_changed), mo_mentor_form_of (dialog));
  capacity_changed (dialog, "places", mo_mentor_form_of (dialog));
}

/* ---------------------------------------------------------------------- break */

static void
returned (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoMentorPage) page = user;
  g_autoptr (GError) error = NULL;
  mo_office_finish (MO_OFFICE (source), result, &error);
  if (!error)
    return;
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (GTK_WIDGET (page), sentence);
}

static void
come_back (MoMentorPage *page)
{
  MoMentorAsk *ask = g_new0 (MoMentorAsk, 1);
  ask->verb = MO_MENTOR_RETURN;
  ask->mentor = page->mentor;
  ask->rev = page->card->facts->rev;
  mo_office_write (page->office,
                   NULL,
                   mo_mentor_job,
                   ask,
                   (GDestroyNotify) mo_mentor_ask_free,
                   NULL,
                   NULL,
                   returned,
                   g_object_ref (page));
}

static void
pause_given (MoFormDialog *dialog, MoMentorForm *form)
{
  MoDay until = MO_DAY_NONE;
  if (!mo_mentor_form_day (dialog, "until", &until, NULL))
    return;
  g_auto (MoVerdict) verdict = mo_rule_break (until, mo_office_get_today (form->office));
  if (verdict.level >= MO_LEVEL_ASK) {
    mo_form_dialog_problem (dialog, "until", verdict.reason);
    return;
  }
  MoMentorAsk *ask = mo_mentor_form_ask (form);
  ask->day = until;
  ask->words = mo_form_dialog_get (dialog, "why");
  mo_mentor_form_send (dialog, ask);
}

static void
pause_mentor (GtkWidget *widget, const char *action, GVariant *value)
{
  MoMentorPage *page = MO_MENTOR_PAGE (widget);
  if (!page->card)
    return;
  if (g_strcmp0 (page->card->facts->state, "paused") == 0) {
    come_back (page);
    return;
  }
  const MoWizardField fields[] = {
    { .key = "until",
      .kind = MO_WIZARD_DAY,
      .label = _ ("Back on"),
      .hint = _ ("If it is known; the page of today tells of it") },
    { .key = "why", .kind = MO_WIZARD_LINES, .label = _ ("Why, if it was said") },
  };
  g_autofree char *title = g_strdup_printf (_ ("Break of %s"), page->card->facts->name);
  mo_mentor_form_open (page,
                       MO_MENTOR_PAUSE,
                       title,
                       _ ("Nobody new is offered during a break. Pairs that talk go on."),
                       _ ("Begin the break"),
                       fields,
                       G_N_ELEMENTS (fields),
                       G_CALLBACK (pause_given));
}

/* ---------------------------------------------------------------------- leaving */

static void
leave_given (MoFormDialog *dialog, MoMentorForm *form)
{
  MoMentorAsk *ask = mo_mentor_form_ask (form);
  ask->code = mo_form_dialog_get (dialog, "reason");
  ask->words = mo_form_dialog_get (dialog, "why");
  if (mo_form_dialog_get_row (dialog, "way")) {
    g_autofree char *way = mo_form_dialog_get (dialog, "way");
    ask->number = atoi (way);
  }
  if (*ask->code) {
    mo_mentor_form_send (dialog, ask);
    return;
  }
  mo_form_dialog_problem (dialog, "reason", _ ("Choose a reason, or “Not known”."));
  mo_mentor_ask_free (ask);
}

/* Who it is about, in a sentence: nobody is left without a mentor by mistake. */
static char *
leave_intro (const MoMentorCard *card)
{
  g_autoptr (GString) names = g_string_new (NULL);
  if (!card->facts->taken)
    return g_strdup (_ ("There is no match that goes on."));
  for (guint i = 0; i < card->pairs->len && (int) i < card->facts->taken; i++) {
    const MoMentorPair *pair = g_ptr_array_index (card->pairs, i);
    g_string_append_printf (names, "%s%s", names->len ? ", " : "", pair->name);
  }
  return g_strdup_printf (_ ("Matches that go on: %s. Nobody is left without a word."),
                          names->str);
}

static void
leave (GtkWidget *widget, const char *action, GVariant *value)
{
  static const char *const ways[] = { "0", "1", "2", NULL };
  const char *const way_words[] = { _ ("They are ended first, one by one"),
                                    _ ("Proposals are dropped, and wait again"),
                                    _ ("They finish, and nobody new is offered until then"),
                                    NULL };
  MoMentorPage *page = MO_MENTOR_PAGE (widget);
  g_autoptr (GPtrArray) codes = NULL;
  g_autoptr (GPtrArray) labels = NULL;
  if (!page->card)
    return;
  mo_mentor_form_terms (page, "leave", NULL, _ ("Choose one"), &codes, &labels);
  const MoWizardField fields[] = {
    { .key = "reason",
      .kind = MO_WIZARD_LIST,
      .label = _ ("Reason"),
      .required = TRUE,
      .codes = (const char *const *) codes->pdata,
      .labels = (const char *const *) labels->pdata,
      .value = "" },
    { .key = "why", .kind = MO_WIZARD_LINES, .label = _ ("In their own words") },
    { .key = "way",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("What becomes of the matches?"),
      .codes = ways,
      .labels = way_words,
      .value = "0" },
  };
  gboolean matched = page->card->facts->taken > 0;
  g_autofree char *title = g_strdup_printf (_ ("%s leaves"), page->card->facts->name);
  g_autofree char *intro = leave_intro (page->card);
  mo_mentor_form_open (page,
                       MO_MENTOR_LEAVE,
                       title,
                       intro,
                       _ ("Write down the leaving"),
                       fields,
                       matched ? 3 : 2,
                       G_CALLBACK (leave_given));
}

void
mo_mentor_install_state_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "mentor.capacity", NULL, capacity);
  gtk_widget_class_install_action (klass, "mentor.pause", NULL, pause_mentor);
  gtk_widget_class_install_action (klass, "mentor.leave", NULL, leave);
}
