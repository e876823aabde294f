/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "assess/mo-assess-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-announce.h"
#include "widget/mo-choice-cards.h"
#include "widget/mo-choice-row.h"

#define RING 24 /* room for the ring of what has the focus */

static MoAssessRow *
row_at (MoAssessPage *self, guint i)
{
  return &g_array_index (self->rows, MoAssessRow, i);
}

static void
take (MoAssessPage *self, MoAssessmentDraft *draft)
{
  mo_assessment_draft_unref (self->draft);
  self->draft = draft;
}

/* ---------------------------------------------------------------------- saying what is there
 */

/* What is wrong is said once the person has left it, except for what cannot be at all. */
static void
show_row (MoAssessPage *self, const MoAssessRow *row, gboolean judge)
{
  g_autofree char *reading =
      mo_assessment_reading (self->draft, row->part, mo_assess_today (self));
  g_auto (MoVerdict) verdict =
      mo_assessment_check (self->draft, row->part, mo_assess_today (self));
  gboolean refused = judge && verdict.level == MO_LEVEL_REFUSED;
  mo_assess_row_tell (row, refused ? NULL : reading, refused ? verdict.reason : NULL);
}

static const char *
shown_value (const MoAssessmentDraft *draft, const MoAssessPart *part)
{
  const char *value = mo_assessment_get (draft, part->key);
  gboolean blank =
      g_str_equal (value, MO_ASSESS_UNKNOWN) || g_str_equal (value, MO_ASSESS_PREFERS);
  return blank && part->kind != MO_ASSESS_LINES ? "" : value;
}

void
mo_assess_fill (MoAssessPage *self)
{
  const char *blank = mo_assessment_blank (self->draft, self->question);
  self->quiet = TRUE;
  for (guint i = 0; i < self->rows->len; i++) {
    mo_assess_row_set (row_at (self, i), shown_value (self->draft, row_at (self, i)->part));
    show_row (self, row_at (self, i), mo_assessment_seen (self->draft, self->question));
  }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->unknown),
                               g_str_equal (blank, MO_ASSESS_UNKNOWN));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->prefers),
                               g_str_equal (blank, MO_ASSESS_PREFERS));
  self->quiet = FALSE;
}

/* As it was when the talk was opened, or last read anew. */
static void
remember_earlier (MoAssessPage *self)
{
  self->quiet = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    mo_assess_row_earlier (row_at (self, i),
                           shown_value (self->book->draft, row_at (self, i)->part));
  self->quiet = FALSE;
}

/* ---------------------------------------------------------------------- the way */

/* Within a topic the next question by its words, else the topic. */
static const char *
way_words (MoAssessPage *self, const MoAssessQuestion *to)
{
  const MoAssessTopic *here, *there;
  mo_assessment_question (self->question->key, &here);
  mo_assessment_question (to->key, &there);
  if (here != there)
    return _ (there->title);
  if (g_str_has_prefix (to->key, "goal") && strlen (to->key) == strlen ("goal1"))
    return g_str_equal (to->key, "goal1") ? _ ("first goal") : _ ("another goal");
  return mo_assessment_label (self->draft, to->parts);
}

static void
show_way (MoAssessPage *self)
{
  const MoAssessQuestion *back = mo_assessment_before (self->draft, self->question);
  const MoAssessQuestion *next = mo_assessment_next (self->draft, self->question);
  g_autofree char *back_words =
      back ? g_strdup_printf (_ ("Back: %s"), way_words (self, back)) : NULL;
  g_autofree char *next_words =
      next ? g_strdup_printf (_ ("Next: %s"), way_words (self, next))
           : g_strdup (mo_assess_is_correction (self) ? _ ("Save the correction")
                                                      : _ ("Assessment done"));
  gtk_widget_set_visible (self->back, back != NULL);
  if (back)
    gtk_button_set_label (GTK_BUTTON (self->back), back_words);
  gtk_button_set_label (GTK_BUTTON (self->next), next_words);
  gtk_widget_set_visible (self->skip, next != NULL);
  gtk_widget_set_visible (self->rest, next == NULL);
  if (!next)
    mo_assess_show_rest (self);
}

static void
clear_parts (MoAssessPage *self)
{
  GtkWidget *child;
  g_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (self->parts)))
    gtk_box_remove (GTK_BOX (self->parts), child);
}

static void
make_parts (MoAssessPage *self)
{
  MoWidth width = self->width_bin ? mo_width_bin_get_width (self->width_bin) : MO_WIDTH_WIDE;
  for (const MoAssessPart *part = self->question->parts; part->key; part++) {
    MoAssessRow row;
    if (!mo_assessment_wants_part (self->draft, part))
      continue;
    gtk_box_append (GTK_BOX (self->parts), mo_assess_make_part (self, part, &row));
    mo_assess_row_room (&row, width);
    g_array_append_val (self->rows, row);
  }
}

/* From its top, unless what has the focus stands further down. */
static gboolean
scroll (gpointer data)
{
  g_autoptr (MoAssessPage) self = data;
  GtkRoot *root = self->box ? gtk_widget_get_root (GTK_WIDGET (self)) : NULL;
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  graphene_rect_t bounds;

  if (!root)
    return G_SOURCE_REMOVE;
  GtkAdjustment *at =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double to = 0, page = gtk_adjustment_get_page_size (at);
  if (focus && gtk_widget_is_ancestor (focus, self->content) &&
      gtk_widget_compute_bounds (focus, self->content, &bounds))
    to = MAX (0, bounds.origin.y + bounds.size.height + RING - page);
  gtk_adjustment_set_value (at, to);
  return G_SOURCE_REMOVE;
}

void
mo_assess_show_question (MoAssessPage *self, const MoAssessQuestion *question)
{
  g_autofree char *asked = mo_assessment_ask (self->draft, question);
  const char *say = mo_assessment_say_first (self->draft, question);

  self->question = question;
  self->quiet = TRUE;
  clear_parts (self);
  gtk_label_set_label (GTK_LABEL (self->asked), asked);
  mo_access_name (self->scroller, asked);
  gtk_label_set_label (GTK_LABEL (self->say_first), say ? say : "");
  gtk_widget_set_visible (self->say_first, say != NULL);
  make_parts (self);
  self->quiet = FALSE;
  mo_assess_fill (self);
  remember_earlier (self);
  show_way (self);
  take (self, mo_assessment_say (self->draft, MO_ASSESS_AT, question->key));
  self->before = G_MAXUINT;
  mo_assess_show_topics (self);
  mo_assess_show_side (self);
  g_idle_add (scroll, g_object_ref (self));
}

void
mo_assess_focus (MoAssessPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (mo_assess_row_focus (row_at (self, i)))
      return;
}

/* What needs a look holds nobody up: it is told at its topic, and before all is written. */
static void
leave_question (MoAssessPage *self)
{
  take (self, mo_assessment_see (self->draft, self->question));
  self->touched = TRUE;
  mo_assess_keep_soon (self);
}

/* Orca says the name of a group only to who comes from far away: from one question to the next
 * it would say the first choice alone. */
static void
say_question (MoAssessPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  if (GTK_IS_CHECK_BUTTON (focus) || GTK_IS_TOGGLE_BUTTON (focus))
    gtk_accessible_update_property (GTK_ACCESSIBLE (focus),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    gtk_label_get_label (GTK_LABEL (self->asked)),
                                    -1);
}

static void
go (MoAssessPage *self, const MoAssessQuestion *to)
{
  mo_assess_show_question (self, to);
  mo_assess_focus (self);
  say_question (self);
}

void
mo_assess_go_next (MoAssessPage *self)
{
  const MoAssessQuestion *next;
  if (!self->book)
    return;
  leave_question (self);
  next = mo_assessment_next (self->draft, self->question);
  if (next)
    go (self, next);
  else
    mo_assess_done (self);
}

void
mo_assess_go_back (MoAssessPage *self)
{
  const MoAssessQuestion *back =
      self->book ? mo_assessment_before (self->draft, self->question) : NULL;
  if (back)
    go (self, back);
}

/* To its first question without an answer, else to its first. */
void
mo_assess_go_topic (MoAssessPage *self, const MoAssessTopic *topic)
{
  const MoAssessQuestion *to = NULL;
  if (!self->book)
    return;
  for (const MoAssessQuestion *q = topic->questions; q->key && !to; q++)
    if (mo_assessment_wants (self->draft, q) && !mo_assessment_answered (self->draft, q))
      to = q;
  if (to && to != topic->questions && g_str_has_prefix (to->key, "goal") &&
      strlen (to->key) == strlen ("goal1"))
    to = NULL; /* another goal is no gap */
  mo_assess_show_question (self, to ? to : mo_assessment_first (self->draft, topic));
}

/* The whole topic waits; the list says so. */
void
mo_assess_skip (MoAssessPage *self)
{
  const MoAssessTopic *here, *there;
  const MoAssessQuestion *next = self->book ? self->question : NULL;
  if (!next)
    return;
  leave_question (self);
  mo_assessment_question (self->question->key, &here);
  do {
    next = mo_assessment_next (self->draft, next);
    if (next)
      mo_assessment_question (next->key, &there);
  } while (next && there == here);
  if (next)
    go (self, next);
}

/* ---------------------------------------------------------------------- answers */

static MoAssessRow *
row_of (MoAssessPage *self, const char *key)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (row_at (self, i)->part->key, key))
      return row_at (self, i);
  return NULL;
}

/* Case 10: what cannot be is not taken; the card jumps back, and the sentence says why. */
static gboolean
refuse_choice (MoAssessPage *self, MoAssessRow *row, const char *value)
{
  g_autoptr (MoAssessmentDraft) tried = mo_assessment_say (self->draft, row->part->key, value);
  g_auto (MoVerdict) verdict = mo_assessment_check (tried, row->part, mo_assess_today (self));
  if (row->part->kind != MO_ASSESS_CARDS || verdict.level != MO_LEVEL_REFUSED)
    return FALSE;
  self->quiet = TRUE;
  mo_assess_row_set (row, shown_value (self->draft, row->part));
  self->quiet = FALSE;
  mo_assess_row_tell (row, NULL, verdict.reason);
  mo_announce (GTK_WIDGET (self), verdict.reason);
  return TRUE;
}

/* An answer takes "not known" away, and the other way round. */
static void
settle_blank (MoAssessPage *self, const char *key, const char *value)
{
  g_autofree char *blank = mo_assessment_blank_key (self->question);
  if (g_str_equal (key, self->question->key) && *value && !g_str_equal (blank, key) &&
      *mo_assessment_get (self->draft, blank))
    take (self, mo_assessment_say (self->draft, blank, ""));
  const char *code = mo_assessment_blank (self->draft, self->question);
  self->quiet = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->unknown),
                               g_str_equal (code, MO_ASSESS_UNKNOWN));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->prefers),
                               g_str_equal (code, MO_ASSESS_PREFERS));
  self->quiet = FALSE;
}

void
mo_assess_answer (MoAssessPage *self, const char *key, const char *value)
{
  MoAssessRow *row = row_of (self, key);
  if (row && refuse_choice (self, row, value))
    return;
  take (self, mo_assessment_say (self->draft, key, value));
  if (g_str_equal (key, "minutes"))
    self->told_minutes = TRUE;
  settle_blank (self, key, value);
  if (row)
    show_row (self, row, FALSE);
  self->touched = TRUE;
  show_way (self);
  mo_assess_keep_soon (self);
  mo_assess_show_topics (self);
  mo_assess_show_side (self);
}

void
mo_assess_blank_toggled (MoAssessPage *self, GtkCheckButton *check)
{
  if (self->quiet || !self->book)
    return;
  gboolean unknown = GTK_WIDGET (check) == self->unknown;
  const char *code = unknown ? MO_ASSESS_UNKNOWN : MO_ASSESS_PREFERS;
  g_autofree char *key = mo_assessment_blank_key (self->question);
  gboolean on = gtk_check_button_get_active (check);

  if (on && !g_str_equal (key, self->question->key))
    take (self, mo_assessment_say (self->draft, self->question->key, ""));
  mo_assess_answer (self, key, on ? code : "");
  mo_assess_fill (self);
}

/* ---------------------------------------------------------------------- keys */

static GtkWidget *
focus_of (MoAssessPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  return root ? gtk_root_get_focus (root) : NULL;
}

static gboolean
inside (GtkWidget *focus, GtkWidget *of)
{
  return focus && (focus == of || gtk_widget_is_ancestor (focus, of));
}

/* Ten has two figures: nought after one makes ten. */
static gboolean
press_scale (GtkWidget *row, int number)
{
  g_autofree char *code =
      number == 0 && g_str_equal (mo_choice_row_get (MO_CHOICE_ROW (row)), "1")
          ? g_strdup ("10")
          : g_strdup_printf ("%d", number);
  return mo_choice_row_press (MO_CHOICE_ROW (row), code);
}

static gboolean
press_number (MoAssessPage *self, GtkWidget *focus, int number)
{
  MoAssessRow *to = NULL;
  for (guint i = 0; i < self->rows->len; i++) {
    MoAssessRow *row = row_at (self, i);
    gboolean numbers = MO_IS_CHOICE_CARDS (row->control) || row->part->kind == MO_ASSESS_SCALE;
    if (numbers && (!to || inside (focus, row->control)))
      to = row;
  }
  if (to && to->part->kind == MO_ASSESS_SCALE)
    return press_scale (to->control, number);
  if (number == 0) {
    GtkCheckButton *unknown = GTK_CHECK_BUTTON (self->unknown);
    gtk_check_button_set_active (unknown, !gtk_check_button_get_active (unknown));
    return TRUE;
  }
  return to && mo_choice_cards_press (MO_CHOICE_CARDS (to->control), (guint) number);
}

gboolean
mo_assess_key (MoAssessPage *self, guint key, GdkModifierType state)
{
  GdkModifierType held = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK);
  GtkWidget *focus = focus_of (self);
  gboolean text = focus && (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus));
  gboolean enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter;

  if (!self->book || !inside (focus, self->content))
    return FALSE;
  if (enter && (!held || held == GDK_CONTROL_MASK)) {
    mo_assess_go_next (self);
    return TRUE;
  }
  if (text || held)
    return FALSE;
  if (key >= GDK_KEY_0 && key <= GDK_KEY_9)
    return press_number (self, focus, (int) (key - GDK_KEY_0));
  if (key >= GDK_KEY_KP_0 && key <= GDK_KEY_KP_9)
    return press_number (self, focus, (int) (key - GDK_KEY_KP_0));
  return FALSE;
}
