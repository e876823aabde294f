/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "assess/mo-assess-page-private.h"
#include "store/mo-terms.h"
#include "widget/mo-access.h"
#include "widget/mo-choice-cards.h"
#include "widget/mo-choice-row.h"
#include "widget/mo-scroll.h"
#include "widget/mo-week-grid.h"

#define LINES_HEIGHT 66
#define FOCUS_KEY    "mo-assess-key"

static MoAssessRow *
row_of (MoAssessPage *self, const char *key)
{
  for (guint i = 0; i < self->rows->len; i++) {
    MoAssessRow *row = &g_array_index (self->rows, MoAssessRow, i);
    if (g_str_equal (row->part->key, key))
      return row;
  }
  return NULL;
}

/* Every control tells by its key; the value is asked of its row. */
static void
changed (MoAssessPage *self, GObject *control)
{
  const char *key = g_object_get_data (control, FOCUS_KEY);
  MoAssessRow *row = row_of (self, key);
  if (self->quiet || !row || !self->book)
    return;
  g_autofree char *value = mo_assess_row_get (row);
  mo_assess_answer (self, key, value);
}

static void
control_changed (GtkWidget *control, MoAssessPage *self)
{
  changed (self, G_OBJECT (control));
}

static void
buffer_changed (GtkTextBuffer *buffer, MoAssessPage *self)
{
  changed (self, G_OBJECT (buffer));
}

static void
listen (MoAssessPage *self, gpointer object, const MoAssessPart *part)
{
  g_object_set_data (object, FOCUS_KEY, (gpointer) part->key);
  if (GTK_IS_TEXT_BUFFER (object))
    g_signal_connect_object (object, "changed", G_CALLBACK (buffer_changed), self, 0);
  else
    g_signal_connect_object (object, "changed", G_CALLBACK (control_changed), self, 0);
}

/* ---------------------------------------------------------------------- choices */

typedef void (*AddChoice) (gpointer to, const char *code, const char *label);

/* Asked for apart, beneath every question. */
static gboolean
is_blank_code (const char *code)
{
  return g_str_equal (code, MO_ASSESS_UNKNOWN) || g_str_equal (code, MO_ASSESS_PREFERS);
}

/* A word that the office no longer uses stays where it was the answer. */
static void
add_terms (MoAssessPage *self, const MoAssessPart *part, AddChoice add, gpointer to)
{
  for (guint i = 0; i < self->book->terms->len; i++) {
    const MoTerm *term = g_ptr_array_index (self->book->terms, i);
    if (g_str_equal (term->vocabulary, part->vocabulary) && !is_blank_code (term->code) &&
        (!term->retired || mo_assessment_has (self->draft, part->key, term->code)))
      add (to, term->code, term->label);
  }
}

/* What mentors share, then what else the person said before. */
static void
add_interests (MoAssessPage *self, const MoAssessPart *part, AddChoice add, gpointer to)
{
  g_auto (GStrv) own = g_strsplit (mo_assessment_get (self->draft, part->key), ";", -1);
  for (guint i = 0; i < self->book->interests->len; i++) {
    const char *word = g_ptr_array_index (self->book->interests, i);
    add (to, word, word);
  }
  for (char **word = own; *word; word++)
    if (**word && !is_blank_code (*word) &&
        !g_ptr_array_find_with_equal_func (self->book->interests, *word, g_str_equal, NULL))
      add (to, *word, *word);
}

static void
add_choices (MoAssessPage *self, const MoAssessPart *part, AddChoice add, gpointer to)
{
  for (const MoFormOption *option = part->options; option && option->code; option++)
    add (to, option->code, _ (option->label));
  if (g_strcmp0 (part->vocabulary, "interest") == 0)
    add_interests (self, part, add, to);
  else if (part->vocabulary)
    add_terms (self, part, add, to);
}

static void
add_card (gpointer to, const char *code, const char *label)
{
  mo_choice_cards_add (MO_CHOICE_CARDS (to), code, label);
}

static void
add_to_row (gpointer to, const char *code, const char *label)
{
  mo_choice_row_add (MO_CHOICE_ROW (to), code, label);
}

static GtkWidget *
make_cards (MoAssessPage *self, const MoAssessPart *part, const char *name)
{
  GtkWidget *cards = mo_choice_cards_new (name, part->kind == MO_ASSESS_TICKS);
  add_choices (self, part, add_card, cards);
  listen (self, cards, part);
  return cards;
}

static GtkWidget *
make_row (MoAssessPage *self, const MoAssessPart *part)
{
  GtkWidget *row = mo_choice_row_new (mo_assessment_label (self->draft, part),
                                      part->kind == MO_ASSESS_SCALE);
  if (part->kind == MO_ASSESS_SCALE)
    for (int i = 0; i <= 10; i++) {
      g_autofree char *number = g_strdup_printf ("%d", i);
      mo_choice_row_add (MO_CHOICE_ROW (row), number, number);
    }
  else
    add_choices (self, part, add_to_row, row);
  listen (self, row, part);
  return row;
}

/* ---------------------------------------------------------------------- words */

static GtkWidget *
make_line (MoAssessPage *self, const MoAssessPart *part)
{
  GtkWidget *entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 12);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 44);
  if (g_str_equal (part->key, "minutes")) {
    gtk_editable_set_width_chars (GTK_EDITABLE (entry), 6);
    gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 6);
    gtk_widget_set_halign (entry, GTK_ALIGN_START);
    gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_DIGITS);
  }
  listen (self, entry, part);
  return entry;
}

static GtkWidget *
make_lines (MoAssessPage *self, const MoAssessPart *part, GtkWidget **control)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *frame = gtk_scrolled_window_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_widget_add_css_class (frame, "mo-lines");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (frame), view);
  gtk_scrolled_window_set_policy (
      GTK_SCROLLED_WINDOW (frame), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (frame), LINES_HEIGHT);
  mo_scroll_leave_wheel (GTK_SCROLLED_WINDOW (frame));
  listen (self, gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), part);
  *control = view;
  return frame;
}

static GtkWidget *
caption (const char *words, const char *style)
{
  GtkWidget *label = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
under (GtkWidget *box, const char *style)
{
  GtkWidget *label = caption (NULL, style);
  gtk_widget_add_css_class (label, "mo-caption");
  gtk_widget_set_visible (label, FALSE);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* The first part is named by its question, which stands above it; others bear their words. */
static GtkWidget *
make_control (MoAssessPage *self,
              const MoAssessPart *part,
              const char *name,
              GtkWidget **control)
{
  GtkWidget *made;
  switch (part->kind) {
  case MO_ASSESS_CARDS:
  case MO_ASSESS_TICKS:
    made = make_cards (self, part, name);
    break;
  case MO_ASSESS_ROW:
  case MO_ASSESS_SCALE:
    made = make_row (self, part);
    mo_access_name (made, name);
    break;
  case MO_ASSESS_WEEK:
    made = mo_week_grid_new ();
    mo_access_name (made, name);
    listen (self, made, part);
    break;
  case MO_ASSESS_LINES:
    made = make_lines (self, part, control);
    mo_access_name (*control, name);
    mo_access_name (made, name);
    return made;
  default:
    made = make_line (self, part);
    mo_access_name (made, name);
  }
  *control = made;
  return made;
}

GtkWidget *
mo_assess_make_part (MoAssessPage *self, const MoAssessPart *part, MoAssessRow *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gboolean first = part == self->question->parts;
  gboolean words = part->kind == MO_ASSESS_CARDS || part->kind == MO_ASSESS_TICKS ||
                   part->kind == MO_ASSESS_WEEK;
  const char *label = mo_assessment_label (self->draft, part);
  g_autofree char *asked = mo_assessment_ask (self->draft, self->question);
  g_autofree char *name = first && !words ? g_strdup_printf ("%s %s", asked, label) : NULL;

  *row = (MoAssessRow){ .part = part };
  if (part->kind != MO_ASSESS_ROW && part->kind != MO_ASSESS_SCALE && !(first && words))
    gtk_box_append (GTK_BOX (box), caption (label, "mo-strong"));
  gtk_box_append (GTK_BOX (box),
                  make_control (self,
                                part,
                                first && words ? asked
                                : name         ? name
                                               : label,
                                &row->control));
  if (part->hint) {
    GtkWidget *hint = under (box, "mo-dim");
    gtk_label_set_label (GTK_LABEL (hint), _ (part->hint));
    gtk_widget_set_visible (hint, TRUE);
  }
  row->reading = under (box, "mo-accent");
  row->problem = under (box, "mo-late");
  return box;
}

/* ---------------------------------------------------------------------- the value */

char *
mo_assess_row_get (const MoAssessRow *row)
{
  char *text = NULL;
  switch (row->part->kind) {
  case MO_ASSESS_CARDS:
  case MO_ASSESS_TICKS:
    return mo_choice_cards_get (MO_CHOICE_CARDS (row->control));
  case MO_ASSESS_ROW:
  case MO_ASSESS_SCALE:
    return g_strdup (mo_choice_row_get (MO_CHOICE_ROW (row->control)));
  case MO_ASSESS_WEEK:
    return mo_week_grid_get_week (MO_WEEK_GRID (row->control));
  case MO_ASSESS_LINES:
    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (row->control)), "text", &text, NULL);
    return text;
  default:
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (row->control)));
  }
}

void
mo_assess_row_set (const MoAssessRow *row, const char *value)
{
  g_autofree char *now = mo_assess_row_get (row);
  if (g_str_equal (now, value))
    return;
  switch (row->part->kind) {
  case MO_ASSESS_CARDS:
  case MO_ASSESS_TICKS:
    mo_choice_cards_set (MO_CHOICE_CARDS (row->control), value);
    break;
  case MO_ASSESS_ROW:
  case MO_ASSESS_SCALE:
    mo_choice_row_set (MO_CHOICE_ROW (row->control), value);
    break;
  case MO_ASSESS_WEEK:
    mo_week_grid_set_week (MO_WEEK_GRID (row->control), value);
    break;
  case MO_ASSESS_LINES:
    gtk_text_buffer_set_text (
        gtk_text_view_get_buffer (GTK_TEXT_VIEW (row->control)), value, -1);
    break;
  default:
    gtk_editable_set_enable_undo (GTK_EDITABLE (row->control), FALSE); /* forgets */
    gtk_editable_set_text (GTK_EDITABLE (row->control), value);
    gtk_editable_set_enable_undo (GTK_EDITABLE (row->control), TRUE);
  }
}

void
mo_assess_row_earlier (const MoAssessRow *row, const char *earlier)
{
  g_autofree char *now = mo_assess_row_get (row);
  if (!GTK_IS_ENTRY (row->control) || !*earlier || g_str_equal (now, earlier))
    return;
  mo_assess_row_set (row, earlier);
  gtk_editable_set_text (GTK_EDITABLE (row->control), now);
}

gboolean
mo_assess_row_focus (const MoAssessRow *row)
{
  if (!GTK_IS_ENTRY (row->control))
    return gtk_widget_grab_focus (row->control);
  gboolean taken = gtk_entry_grab_focus_without_selecting (GTK_ENTRY (row->control));
  gtk_editable_set_position (GTK_EDITABLE (row->control), -1);
  return taken;
}

static void
tell (GtkWidget *label, const char *words)
{
  gtk_label_set_label (GTK_LABEL (label), words ? words : "");
  gtk_widget_set_visible (label, words != NULL);
}

void
mo_assess_row_tell (const MoAssessRow *row, const char *reading, const char *problem)
{
  tell (row->reading, reading);
  tell (row->problem, problem);
  mo_access_error (row->control, problem ? row->problem : NULL);
}

void
mo_assess_row_room (const MoAssessRow *row, MoWidth width)
{
  if (MO_IS_CHOICE_CARDS (row->control))
    mo_choice_cards_set_columns (MO_CHOICE_CARDS (row->control),
                                 width < MO_WIDTH_NARROW ? 1 : 2);
  else if (MO_IS_CHOICE_ROW (row->control))
    mo_choice_row_set_upright (MO_CHOICE_ROW (row->control), width < MO_WIDTH_MIDDLE);
}
