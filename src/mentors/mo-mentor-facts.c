/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The column of facts: who, lived experience, hours, what they can help with. */
#include <glib/gi18n-lib.h>

#include "core/mo-mentor-care.h"
#include "core/mo-mentor-rules.h"
#include "mentors/mo-mentor-page-private.h"
#include "widget/mo-pieces.h"
#include "widget/mo-refocus.h"

static GtkWidget *
section (MoMentorPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (box, "mo-panel-part");
  gtk_box_append (GTK_BOX (self->facts), box);
  return box;
}

static void
heading (GtkWidget *box,
         const char *words,
         const char *full,
         const char *name,
         const char *action)
{
  g_autofree char *of = g_strdup_printf ("%s: %s", full, name);
  gtk_box_append (GTK_BOX (box), mo_piece_heading (words, _ ("Edit…"), of, action));
}

static void
add_day (GtkWidget *box, const char *label, MoDay day)
{
  g_autofree char *words = day ? mo_day_to_words (day, MO_PRECISION_DAY) : NULL;
  mo_piece_fact (box, label, words);
}

static void
show_about (MoMentorPage *self, const MoMentorAbout *facts)
{
  GtkWidget *box = section (self);
  g_autofree char *since =
      facts->state_on ? mo_day_to_words (facts->state_on, MO_PRECISION_DAY) : NULL;
  g_autofree char *state =
      since ? g_strdup_printf (_ ("%s, since %s"), mo_mentor_way_words (facts->state), since)
            : g_strdup (mo_mentor_way_words (facts->state));

  heading (box, _ ("About"), _ ("Edit about"), facts->name, "mentor.edit-about");
  mo_piece_fact (box, _ ("State"), state);
  mo_piece_fact (box, _ ("Because"), facts->state_reason);
  add_day (box, _ ("Applied"), facts->applied_on);
  add_day (box, _ ("Approved"), facts->approved_on);
  add_day (box, _ ("Left"), facts->left_on);
  mo_piece_fact (box, _ ("Left because"), facts->leave_words);
  add_day (box, _ ("Ask again"), facts->ask_again_on);
  mo_piece_fact (box,
                 _ ("Young people"),
                 facts->young_people_ok ? _ ("yes, with a child check") : _ ("no"));
  mo_piece_fact (box, _ ("Languages"), facts->languages);
  mo_piece_fact (box, _ ("Remark"), facts->note);
}

static char *
since_words (const MoMentorAbout *facts, MoDay today)
{
  if (facts->lived_since == MO_DAY_NONE)
    return g_strdup (_ ("not known"));
  int years = mo_day_age (facts->lived_since, today);
  g_autofree char *day =
      mo_day_to_words (facts->lived_since, mo_precision_from_code (facts->lived_precision));
  return g_strdup_printf (ngettext ("%s, %d year", "%s, %d years", years), day, years);
}

static void
show_lived (MoMentorPage *self, const MoMentorAbout *facts)
{
  GtkWidget *box = section (self);
  g_autofree char *since = since_words (facts, mo_mentor_page_today (self));
  g_autofree char *level = facts->level && facts->completeness
                               ? g_strdup_printf ("%s, %s", facts->level, facts->completeness)
                               : g_strdup (facts->level);
  gboolean kin = !facts->sci;

  heading (box,
           _ ("Lived experience"),
           _ ("Edit lived experience"),
           facts->name,
           "mentor.edit-lived");
  if (kin)
    mo_piece_fact (box, _ ("Is"), facts->relation ? facts->relation : _ ("not known"));
  mo_piece_fact (
      box, kin ? _ ("Relative’s level") : _ ("Level"), level ? level : _ ("not known"));
  mo_piece_fact (box, kin ? _ ("Caring since") : _ ("Injured"), since);
  if (facts->waiver_by) {
    g_autofree char *waiver =
        g_strdup_printf (_ ("waived by %s: %s"), facts->waiver_by, facts->waiver_why);
    mo_piece_fact (box, _ ("Two years"), waiver);
  }
  if (facts->folded)
    mo_piece_fact (box, _ ("Also known"), _ ("more, on the person’s page; opening is logged"));
}

static void
show_hours (MoMentorPage *self)
{
  GtkWidget *box = section (self);
  g_autofree char *words = mo_week_words (&self->card->week);
  int hours = mo_week_hours (&self->card->week);
  g_autofree char *sum =
      hours ? g_strdup_printf (ngettext ("%d hour a week", "%d hours a week", hours), hours)
            : NULL;

  heading (box, _ ("Can talk"), _ ("Edit hours"), self->card->facts->name, "mentor.edit-hours");
  gtk_box_append (GTK_BOX (box), mo_piece_label (words, NULL));
  if (sum)
    gtk_box_append (GTK_BOX (box), mo_piece_label (sum, "mo-dim"));
}

/* Topics in a sentence: the ones that are easy first is not for us to say; by the alphabet. */
static char *
tags_of (const MoMentorCard *card, const char *kind)
{
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint i = 0; i < card->topics->len; i++) {
    const MoMentorTopic *topic = g_ptr_array_index (card->topics, i);
    if (g_strcmp0 (topic->kind, kind) != 0)
      continue;
    g_string_append_printf (words, "%s%s", words->len ? ", " : "", topic->label);
  }
  return words->len ? g_strdup (words->str) : NULL;
}

static void
show_topics (MoMentorPage *self)
{
  GtkWidget *box = section (self);
  g_autofree char *topics = tags_of (self->card, "topic");
  g_autofree char *interests = tags_of (self->card, "interest");

  heading (box,
           _ ("Can help with"),
           _ ("Edit topics"),
           self->card->facts->name,
           "mentor.edit-topics");
  gtk_box_append (GTK_BOX (box), mo_piece_label (topics ? topics : _ ("not known"), NULL));
  mo_piece_fact (box, _ ("Interests"), interests);
}

void
mo_mentor_facts_show (MoMentorPage *self)
{
  g_autofree char *key = mo_refocus_key (self->facts);
  mo_piece_empty (self->facts);
  show_about (self, self->card->facts);
  show_lived (self, self->card->facts);
  show_hours (self);
  show_topics (self);
  mo_refocus (self->facts, key);
}
