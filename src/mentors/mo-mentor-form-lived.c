/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lived experience, hours, what a mentor can help with. */
#include <glib/gi18n-lib.h>

#include "core/mo-level.h"
#include "core/mo-week.h"
#include "form/mo-form-written.h"
#include "mentors/mo-mentor-form.h"
#include "store/mo-mentor-lived.h"
#include "store/mo-terms.h"
#include "widget/mo-choice-cards.h"
#include "widget/mo-pieces.h"
#include "widget/mo-problem.h"

/* ---------------------------------------------------------------------- lived experience */

static void
set_text (char **into, MoFormDialog *dialog, const char *key)
{
  char *text = mo_form_dialog_get_row (dialog, key) ? mo_form_dialog_get (dialog, key) : NULL;
  g_free (*into);
  *into = text;
}

static void
lived_given (MoFormDialog *dialog, MoMentorForm *form)
{
  g_autoptr (MoMentorLived) lived = mo_mentor_lived_new ();
  const MoMentorLived *was = form->more;
  MoPrecision precision = MO_PRECISION_UNKNOWN;

  lived->id = was->id;
  lived->rev = was->rev;
  lived->sci = was->sci;
  set_text (&lived->relation_kind, dialog, "relation");
  set_text (&lived->level, dialog, "level");
  set_text (&lived->completeness, dialog, "completeness");
  set_text (&lived->mobility, dialog, "mobility");
  set_text (&lived->bladder, dialog, "bladder");
  set_text (&lived->bowel, dialog, "bowel");
  set_text (&lived->pain_type, dialog, "pain");
  if (!mo_mentor_form_day (dialog, "since", &lived->lived_since, &precision))
    return;
  if (lived->lived_since > mo_office_get_today (form->office)) {
    mo_form_dialog_problem (
        dialog,
        "since",
        _ ("This day is still to come. Write the day, month or year it began."));
    return;
  }
  lived->lived_precision = g_strdup (mo_precision_code (precision));
  mo_form_dialog_set_ready (dialog, FALSE);
  mo_office_write (form->office,
                   NULL,
                   mo_store_save_lived_job,
                   g_steal_pointer (&lived),
                   (GDestroyNotify) mo_mentor_lived_unref,
                   NULL,
                   NULL,
                   mo_form_written,
                   g_object_ref (dialog));
}

static void
lived_changed (MoFormDialog *dialog, const char *key, MoMentorForm *form)
{
  MoNeuroLevel level = { 0 };
  if (!g_str_equal (key, "level"))
    return;
  g_autofree char *text = mo_form_dialog_get (dialog, "level");
  g_autofree char *words = NULL;
  if (*text) {
    mo_level_parse (text, &level);
    words = g_strcmp0 (level.code, "unknown") == 0
                ? g_strdup (_ ("kept as written; not compared with anybody’s"))
                : mo_level_short (level.code);
  }
  mo_form_row_set_reading (mo_form_dialog_get_row (dialog, "level"), words);
}

typedef struct {
  const char *key, *label, *vocabulary, *value;
} Coded;

static void
show_lived (MoMentorPage *page, MoMentorLived *lived)
{
  gboolean kin = !lived->sci;
  g_autofree char *since =
      lived->lived_since ? mo_day_to_words (lived->lived_since,
                                            mo_precision_from_code (lived->lived_precision))
                         : NULL;
  const Coded coded[] = {
    { "completeness", _ ("Completeness"), "completeness", lived->completeness },
    { "mobility", _ ("Mobility"), "mobility", lived->mobility },
    { "bladder", _ ("Bladder"), "bladder", lived->bladder },
    { "bowel", _ ("Bowels"), "bowel", lived->bowel },
    { "pain", _ ("Pain"), "pain", lived->pain_type },
    { "relation", _ ("Is the injured person’s"), "relation", lived->relation_kind },
  };
  MoWizardField fields[2 + G_N_ELEMENTS (coded)] = {
    { .key = "level",
      .kind = MO_WIZARD_LINE,
      .label = kin ? _ ("Relative’s level") : _ ("Level"),
      .hint = _ ("C5/6 inc, T12, cauda equina"),
      .value = lived->level },
    { .key = "since",
      .kind = MO_WIZARD_DAY,
      .label = kin ? _ ("Caring since") : _ ("Injured"),
      .hint = _ ("Month or year is enough"),
      .value = since },
  };
  g_autoptr (GPtrArray) lists =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  guint n = 2, last = G_N_ELEMENTS (coded) - (kin ? 0 : 1);

  for (guint i = 0; i < last; i++) {
    GPtrArray *codes, *labels;
    mo_mentor_form_terms (
        page, coded[i].vocabulary, coded[i].value, _ ("Not known"), &codes, &labels);
    g_ptr_array_add (lists, codes);
    g_ptr_array_add (lists, labels);
    fields[n++] = (MoWizardField){ .key = coded[i].key,
                                   .kind = MO_WIZARD_LIST,
                                   .label = coded[i].label,
                                   .codes = (const char *const *) codes->pdata,
                                   .labels = (const char *const *) labels->pdata,
                                   .value = coded[i].value ? coded[i].value : "" };
  }
  g_autofree char *title = g_strdup_printf (_ ("Lived experience of %s"), lived->name);
  MoFormDialog *dialog =
      mo_mentor_form_open (page,
                           MO_MENTOR_ABOUT,
                           title,
                           _ ("It was written down that you opened this. The earlier profile "
                              "is kept."),
                           _ ("Save"),
                           fields,
                           n,
                           G_CALLBACK (lived_given));
  MoMentorForm *form = mo_mentor_form_of (dialog);
  form->more = lived;
  form->free_more = (GDestroyNotify) mo_mentor_lived_unref;
  g_signal_connect (dialog, "changed", G_CALLBACK (lived_changed), form);
  lived_changed (dialog, "level", form);
}

static void
lived_opened (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoMentorPage) page = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoMentorLived) lived = mo_office_finish (MO_OFFICE (source), result, &error);

  if (!lived) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (page), sentence);
    return;
  }
  if (page->card && page->mentor == lived->id)
    show_lived (page, g_steal_pointer (&lived));
}

static void
edit_lived (GtkWidget *widget, const char *action, GVariant *value)
{
  MoMentorPage *page = MO_MENTOR_PAGE (widget);
  if (page->card)
    mo_office_write (page->office,
                     "",
                     mo_store_open_lived_job,
                     g_memdup2 (&page->mentor, sizeof page->mentor),
                     g_free,
                     (GDestroyNotify) mo_mentor_lived_unref,
                     NULL,
                     lived_opened,
                     g_object_ref (page));
}

/* ---------------------------------------------------------------------- hours */

static void
hours_given (MoFormDialog *dialog, MoMentorForm *form)
{
  MoMentorAsk *ask = mo_mentor_form_ask (form);
  ask->words = mo_form_dialog_get (dialog, "hours");
  mo_mentor_form_send (dialog, ask);
}

static void
hours_changed (MoFormDialog *dialog, const char *key, MoMentorForm *form)
{
  MoWeek week;
  g_autofree char *text = mo_form_dialog_get (dialog, "hours");
  g_autofree char *words = NULL;
  if (*text && mo_week_parse (text, &week)) {
    g_autofree char *read = mo_week_words (&week);
    int hours = mo_week_hours (&week);
    words = g_strdup_printf (
        ngettext ("%s: %d hour a week", "%s: %d hours a week", hours), read, hours);
  } else if (*text) {
    words = g_strdup (_ ("not understood yet"));
  }
  mo_form_row_set_reading (mo_form_dialog_get_row (dialog, "hours"), words);
}

static void
edit_hours (GtkWidget *widget, const char *action, GVariant *value)
{
  MoMentorPage *page = MO_MENTOR_PAGE (widget);
  MoWeek again;
  if (!page->card)
    return;
  const MoWeek *week = &page->card->week;
  g_autofree char *now = mo_week_words (week);
  /* shown to be changed only where reading it again gives the very hours */
  gboolean same = mo_week_is_known (week) && mo_week_parse (now, &again) &&
                  memcmp (week, &again, sizeof again) == 0;
  g_autofree char *intro = same ? NULL : g_strdup_printf (_ ("Until now: %s."), now);
  const MoWizardField fields[] = {
    { .key = "hours",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Can talk"),
      .hint = _ ("evenings; weekends, not Tues; Mon 10-12, Thu after 6pm"),
      .value = same ? now : NULL },
  };
  g_autofree char *title = g_strdup_printf (_ ("Hours of %s"), page->card->facts->name);
  MoFormDialog *dialog = mo_mentor_form_open (page,
                                              MO_MENTOR_HOURS,
                                              title,
                                              intro,
                                              _ ("Save hours"),
                                              fields,
                                              G_N_ELEMENTS (fields),
                                              G_CALLBACK (hours_given));
  g_signal_connect (dialog, "changed", G_CALLBACK (hours_changed), mo_mentor_form_of (dialog));
  hours_changed (dialog, "hours", mo_mentor_form_of (dialog));
}

/* ---------------------------------------------------------------------- topics */

static char **
split (const char *text, const char *at)
{
  char **parts = g_strsplit (text, at, -1);
  for (char **part = parts; *part; part++)
    g_strstrip (*part);
  return parts;
}

static void
topics_given (MoFormDialog *dialog, MoMentorForm *form)
{
  MoMentorOffers *offers = g_new0 (MoMentorOffers, 1);
  g_autofree char *interests = mo_form_dialog_get (dialog, "interests");
  g_autofree char *topics = mo_choice_cards_get (form->more);

  offers->mentor = form->mentor;
  offers->topics = split (topics, ";");
  offers->interests = split (interests, ",");
  mo_form_dialog_set_ready (dialog, FALSE);
  mo_office_write (form->office,
                   NULL,
                   mo_store_save_offers_job,
                   offers,
                   (GDestroyNotify) mo_mentor_offers_free,
                   NULL,
                   NULL,
                   mo_form_written,
                   g_object_ref (dialog));
}

/* The tags of one kind, with `between` between them; owned by the caller. */
static char *
tags_of (const MoMentorCard *card, const char *kind, const char *between)
{
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint i = 0; i < card->topics->len; i++) {
    const MoMentorTopic *topic = g_ptr_array_index (card->topics, i);
    if (g_strcmp0 (topic->kind, kind) == 0)
      g_string_append_printf (words, "%s%s", words->len ? between : "", topic->tag);
  }
  return g_strdup (words->str);
}

static void
edit_topics (GtkWidget *widget, const char *action, GVariant *value)
{
  MoMentorPage *page = MO_MENTOR_PAGE (widget);
  if (!page->card)
    return;
  g_autofree char *interests = tags_of (page->card, "interest", ", ");
  g_autofree char *topics = tags_of (page->card, "topic", ";");
  const MoWizardField fields[] = {
    { .key = "interests",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Interests"),
      .hint = _ ("With commas between: choir, wheelchair rugby"),
      .value = interests },
  };
  g_autofree char *title =
      g_strdup_printf (_ ("What %s can help with"), page->card->facts->name);
  MoFormDialog *dialog = mo_mentor_form_open (page,
                                              MO_MENTOR_ABOUT,
                                              title,
                                              NULL,
                                              _ ("Save topics"),
                                              fields,
                                              G_N_ELEMENTS (fields),
                                              G_CALLBACK (topics_given));
  GtkWidget *cards = mo_choice_cards_new (_ ("Topics"), TRUE);
  g_autoptr (GPtrArray) codes = NULL;
  g_autoptr (GPtrArray) labels = NULL;
  mo_mentor_form_terms (page, "goal", NULL, NULL, &codes, &labels);
  for (guint i = 0; i + 1 < codes->len; i++)
    if (!g_str_equal (codes->pdata[i], "unknown") &&
        !g_str_equal (codes->pdata[i], "prefers not"))
      mo_choice_cards_add (MO_CHOICE_CARDS (cards), codes->pdata[i], labels->pdata[i]);
  mo_choice_cards_set_columns (MO_CHOICE_CARDS (cards), 2);
  mo_choice_cards_set (MO_CHOICE_CARDS (cards), topics);
  mo_form_dialog_add (dialog, mo_piece_heading (_ ("Topics"), NULL, NULL, NULL));
  mo_form_dialog_add (dialog, cards);
  mo_mentor_form_of (dialog)->more = cards;
}

void
mo_mentor_install_lived_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "mentor.edit-lived", NULL, edit_lived);
  gtk_widget_class_install_action (klass, "mentor.edit-hours", NULL, edit_hours);
  gtk_widget_class_install_action (klass, "mentor.edit-topics", NULL, edit_topics);
}
