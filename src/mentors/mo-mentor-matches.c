/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The middle of the page: matches, what staff noted, the way here. */
#include <glib/gi18n-lib.h>

#include "core/mo-ending-rules.h"
#include "core/mo-mentor-care.h"
#include "core/mo-mentor-rules.h"
#include "core/mo-pairing-rules.h"
#include "form/mo-call-strip.h"
#include "mentors/mo-mentor-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-action.h"
#include "widget/mo-pieces.h"
#include "widget/mo-refocus.h"

static GtkWidget *
caption (const char *words)
{
  GtkWidget *label = mo_piece_label (words, "mo-dim");
  gtk_widget_add_css_class (label, "mo-caption");
  return label;
}

static char *
day_of (MoMentorPage *self, MoDay day)
{
  return mo_day_to_short (day, mo_mentor_page_today (self));
}

/* ---------------------------------------------------------------------- matches */

static MoEndKind
kind_of (MoMentorPage *self, const MoMentorPair *pair)
{
  return mo_rule_end_kind (pair->end_reason,
                           pair->calls,
                           pair->call_limit + pair->extra,
                           pair->reached,
                           mo_office_get_policy (self->office));
}

/* "4 of 10 calls, since 12 Jan"; "10 of 10 calls, ended 3 Mar: goal reached" */
static char *
pair_words (MoMentorPage *self, const MoMentorPair *pair)
{
  g_autofree char *ended = day_of (self, pair->ended_on);
  g_autofree char *agreed = day_of (self, pair->agreed_on);
  g_autofree char *drafted = day_of (self, pair->drafted_on);
  g_autofree char *calls =
      g_strdup_printf (_ ("%d of %d calls"), pair->calls, pair->call_limit + pair->extra);

  if (ended && pair->end_words) {
    g_autofree char *why = mo_end_words (pair->end_words, kind_of (self, pair));
    return g_strdup_printf (_ ("%s, ended %s: %s"), calls, ended, why);
  }
  if (ended)
    return g_strdup_printf (_ ("%s, ended %s"), calls, ended);
  if (agreed)
    return g_strdup_printf (_ ("%s, agreed %s"), calls, agreed);
  if (pair->end_words)
    return g_strdup_printf (_ ("drafted %s: %s"), drafted, pair->end_words);
  return g_strdup_printf (_ ("drafted %s"), drafted);
}

static void
add_pair (MoMentorPage *self, GtkWidget *box, const MoMentorPair *pair)
{
  GtkWidget *row = gtk_button_new (), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gboolean open = mo_pairing_is_open (pair->state),
           proposal = mo_pairing_is_proposal (pair->state);
  GtkWidget *name = mo_piece_label (pair->name, open ? "mo-strong" : NULL);
  GtkWidget *state =
      mo_piece_label (mo_pairing_state_words (pair->state), open ? NULL : "mo-dim");
  g_autofree char *said = pair_words (self, pair);
  g_autofree char *full =
      g_strdup_printf ("%s, %s, %s", pair->name, mo_pairing_state_words (pair->state), said);
  g_autofree char *action =
      proposal ? g_strdup_printf ("win.board-for(int64 %" G_GINT64_FORMAT ")", pair->referral)
      : open   ? g_strdup_printf ("win.show-pairing(int64 %" G_GINT64_FORMAT ")", pair->id)
               : g_strdup_printf ("win.show-person(int64 %" G_GINT64_FORMAT ")", pair->person);

  gtk_box_append (GTK_BOX (words), name);
  gtk_box_append (GTK_BOX (words), caption (said));
  if (open && !proposal) {
    GtkWidget *strip = mo_call_strip_new (TRUE);
    const MoCallCount count = { pair->calls, pair->call_limit, pair->extra, 0, FALSE };
    mo_call_strip_set (MO_CALL_STRIP (strip), &count);
    gtk_widget_set_halign (strip, GTK_ALIGN_START);
    gtk_widget_set_margin_top (strip, 3);
    gtk_box_append (GTK_BOX (words), strip);
  }
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (state, GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (state),
                      FALSE); /* the name gives way, not a word of the state */
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), state);
  gtk_button_set_child (GTK_BUTTON (row), line);
  gtk_widget_add_css_class (row, "flat");
  gtk_widget_add_css_class (row, "mo-mentor-pair");
  mo_access_name (row, full);
  mo_action_set (GTK_ACTIONABLE (row), action);
  gtk_box_append (GTK_BOX (box), row);
}

static void
show_matches (MoMentorPage *self)
{
  const MoMentorCard *card = self->card;
  GtkWidget *box = mo_mentor_card (self->middle);
  g_autofree char *count = g_strdup_printf (
      ngettext ("%d match so far", "%d matches so far", card->pairs_ever), card->pairs_ever);
  g_autofree char *full = g_strdup_printf (_ ("Sheet of the calls of %s"), card->facts->name);
  g_autofree char *action =
      g_strdup_printf ("win.mentor-calls(int64 %" G_GINT64_FORMAT ")", self->mentor);
  GtkWidget *head = mo_piece_heading (_ ("Matches"), _ ("Sheet of calls…"), full, action);

  gtk_box_append (GTK_BOX (head), caption (count));
  gtk_box_append (GTK_BOX (box), head);
  if (!card->pairs->len)
    gtk_box_append (GTK_BOX (box), mo_piece_label (_ ("Nobody was proposed yet."), "mo-dim"));
  for (guint i = 0; i < card->pairs->len; i++)
    add_pair (self, box, g_ptr_array_index (card->pairs, i));
}

/* ---------------------------------------------------------------------- notes */

static void
add_note (MoMentorPage *self, GtkWidget *box, const MoMentorNote *note)
{
  g_autofree char *date = g_strndup (note->at, 10);
  g_autofree char *day = day_of (self, mo_day_from_iso (date));
  const char *kind = note->corrects                           ? _ ("correction")
                     : g_strcmp0 (note->kind, "quality") == 0 ? _ ("quality seen")
                                                              : NULL;
  g_autofree char *line = kind ? g_strdup_printf ("%s · %s · %s", day, note->who, kind)
                               : g_strdup_printf ("%s · %s", day, note->who);
  gtk_box_append (GTK_BOX (box), caption (line));
  gtk_box_append (GTK_BOX (box), mo_piece_label (note->words, NULL));
}

static void
show_notes (MoMentorPage *self)
{
  const MoMentorCard *card = self->card;
  GtkWidget *box = mo_mentor_card (self->middle);
  g_autofree char *full =
      g_strdup_printf (_ ("Add a private note about %s"), card->facts->name);

  gtk_box_append (GTK_BOX (box),
                  mo_piece_heading (_ ("Private notes"), _ ("Add…"), full, "mentor.add-note"));
  gtk_box_append (GTK_BOX (box),
                  caption (_ ("For staff only. Never printed, never part of a score.")));
  for (guint i = 0; i < card->notes->len; i++)
    add_note (self, box, g_ptr_array_index (card->notes, i));
}

/* ---------------------------------------------------------------------- the way here */

static const char *
step_words (const char *state)
{
  if (g_str_equal (state, MO_STEP_INTERVIEW_ON))
    return _ ("interview booked for this day");
  if (g_str_equal (state, MO_STEP_INTERVIEW_HELD))
    return _ ("interview held");
  return mo_mentor_way_words (state);
}

static void
show_steps (MoMentorPage *self)
{
  GtkWidget *box = mo_mentor_card (self->middle);
  g_autofree char *full =
      g_strdup_printf (_ ("Open the way of %s to approval"), self->card->facts->name);
  g_autofree char *action =
      g_strdup_printf ("win.mentor-way(int64 %" G_GINT64_FORMAT ")", self->mentor);
  gtk_box_append (GTK_BOX (box),
                  mo_piece_heading (_ ("The way here"), _ ("Open"), full, action));
  for (guint i = 0; i < self->card->steps->len; i++) {
    const MoMentorStep *step = g_ptr_array_index (self->card->steps, i);
    g_autofree char *day = day_of (self, step->entered);
    g_autofree char *words =
        step->note && *step->note
            ? g_strdup_printf ("%s: %s", step_words (step->state), step->note)
            : g_strdup (step_words (step->state));
    mo_piece_fact (box, day, words);
  }
}

void
mo_mentor_matches_show (MoMentorPage *self)
{
  g_autofree char *key = mo_refocus_key (self->middle);
  mo_piece_empty (self->middle);
  show_matches (self);
  show_notes (self);
  show_steps (self);
  mo_refocus (self->middle, key);
}
