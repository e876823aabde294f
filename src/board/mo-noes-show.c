/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "board/mo-fit-bar.h"
#include "board/mo-noes-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-cells.h"

struct _MoNoRow {
  MoRow parent_instance;
};

G_DEFINE_FINAL_TYPE (MoNoRow, mo_no_row, MO_TYPE_ROW)

static void
mo_no_row_class_init (MoNoRowClass *klass)
{
  mo_row_class_show (MO_ROW_CLASS (klass), mo_no_fields (), mo_no_ref, mo_no_unref);
}

static void
mo_no_row_init (MoNoRow *self)
{
}

/* ---------------------------------------------------------------------- reasons */

static char *
key_of (int side, const char *code)
{
  return g_strdup_printf ("%d %s", side, code);
}

const MoNoReason *
mo_noes_page_reason (MoNoesPage *self)
{
  for (guint i = 0; self->review && self->chosen && i < self->review->reasons->len; i++) {
    const MoNoReason *reason = g_ptr_array_index (self->review->reasons, i);
    g_autofree char *key = key_of (reason->side, reason->code);
    if (g_str_equal (key, self->chosen))
      return reason;
  }
  return NULL;
}

static GtkWidget *
label (GtkWidget *box, const char *words, const char *class)
{
  GtkWidget *made = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (made), 0);
  gtk_label_set_wrap (GTK_LABEL (made), TRUE);
  if (class)
    gtk_widget_add_css_class (made, class);
  gtk_box_append (GTK_BOX (box), made);
  return made;
}

/* A reason with its noes as a bar of the most often given one's length, and as a number. */
static void
add_reason (MoNoesPage *self, const char *words, const char *key, int noes, int most)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *row = gtk_list_box_row_new ();
  g_autofree char *number = g_strdup_printf ("%d", noes);
  g_autofree char *spoken = g_strdup_printf ("%s: %d", words, noes);

  gtk_widget_set_hexpand (label (box, words, noes ? NULL : "mo-dim"), TRUE);
  GtkWidget *bar = mo_fit_bar_new (64);
  mo_fit_bar_set_value (MO_FIT_BAR (bar), most ? 100 * noes / most : 0);
  gtk_widget_set_visible (bar, key != NULL);
  gtk_box_append (GTK_BOX (box), bar);
  GtkWidget *count = label (box, number, noes ? "mo-strong" : "mo-dim");
  gtk_widget_add_css_class (count, "mo-board-number");
  gtk_label_set_xalign (GTK_LABEL (count), 1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "reason", g_strdup (key), g_free);
  mo_access_name (row, spoken);
  gtk_list_box_append (self->reasons, row);
  if (g_strcmp0 (key, self->chosen) == 0)
    gtk_list_box_select_row (self->reasons, GTK_LIST_BOX_ROW (row));
}

static void
add_heading (MoNoesPage *self, const char *words)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_hexpand (label (box, words, "mo-strong"), TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "mo-section");
  mo_access_name (row, words);
  gtk_list_box_append (self->reasons, row);
}

/* Reasons that somebody gave. */
static void
show_reasons (MoNoesPage *self)
{
  GtkWidget *child;
  int side = -1, most = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->reasons))))
    gtk_list_box_remove (self->reasons, child);
  for (guint i = 0; i < self->review->reasons->len; i++)
    most = MAX (most, ((MoNoReason *) self->review->reasons->pdata[i])->noes);
  add_reason (self, _ ("All of them"), NULL, (int) self->review->noes->len, most);
  for (guint i = 0; i < self->review->reasons->len; i++) {
    const MoNoReason *reason = g_ptr_array_index (self->review->reasons, i);
    g_autofree char *key = key_of (reason->side, reason->code);
    if (!reason->noes && g_strcmp0 (key, self->chosen) != 0)
      continue;
    if (reason->side != side)
      add_heading (self,
                   reason->side == MO_NO_MENTOR ? _ ("Mentors said") : _ ("Mentees said"));
    side = reason->side;
    add_reason (self, reason->label, key, reason->noes, most);
  }
}

/* ---------------------------------------------------------------------- cases */

void
mo_noes_page_show_cases (MoNoesPage *self)
{
  const MoNoReason *reason = mo_noes_page_reason (self);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  if (!self->review)
    return;
  for (guint i = 0; i < self->review->noes->len; i++) {
    MoNo *no = g_ptr_array_index (self->review->noes, i);
    if (!reason || (no->side == reason->side && g_str_equal (no->code, reason->code)))
      g_ptr_array_add (shown, no);
  }
  mo_rows_sync (self->rows, mo_no_row_get_type (), shown);
  gtk_label_set_label (self->heading,
                       reason ? reason->label : _ ("All noes, the latest first"));
  gtk_label_set_label (self->says,
                       reason ? reason->says
                              : _ ("Choose a reason to see what it says about the order."));
  gtk_widget_set_visible (
      self->weights, reason && mo_no_criterion (reason->side, reason->code) != MO_CRITERIA);
}

static void
say_sentence (MoNoesPage *self)
{
  int n = (int) self->review->noes->len, mentors = 0;
  for (int i = 0; i < n; i++)
    mentors += ((MoNo *) self->review->noes->pdata[i])->side == MO_NO_MENTOR;
  g_autofree char *noes =
      g_strdup_printf (ngettext ("%d no to a match", "%d noes to a match", n), n);
  g_autofree char *words = g_strdup_printf (
      _ ("%s: %d of mentors, %d of mentees. The order of the board can learn from them."),
      noes,
      mentors,
      n - mentors);
  gtk_label_set_label (self->sentence, words);
}

void
mo_noes_page_show (MoNoesPage *self)
{
  gboolean any = self->review->noes->len > 0;
  say_sentence (self);
  show_reasons (self);
  mo_noes_page_show_cases (self);
  gtk_widget_set_visible (self->empty, !any);
  gtk_widget_set_visible (self->body, any);
}

/* ---------------------------------------------------------------------- a case */

typedef struct {
  GtkWidget *box, *names, *day, *reason, *words;
} Case;

static GtkWidget *
make_cell (void)
{
  Case *cell = g_new0 (Case, 1);
  cell->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (cell->box, "mo-no-case");
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_append (GTK_BOX (cell->box), first);
  cell->names = label (first, NULL, "mo-strong");
  gtk_widget_set_hexpand (cell->names, TRUE);
  cell->day = label (first, NULL, "mo-dim");
  gtk_widget_add_css_class (cell->day, "mo-caption");
  cell->reason = label (cell->box, NULL, "mo-caption");
  cell->words = label (cell->box, NULL, "mo-dim");
  gtk_widget_add_css_class (cell->words, "mo-caption");
  g_object_set_data_full (G_OBJECT (cell->box), "case", cell, g_free);
  return cell->box;
}

static void
fill (GtkWidget *box, gpointer row, gpointer user)
{
  Case *cell = g_object_get_data (G_OBJECT (box), "case");
  const MoNo *no = mo_row_get_record (row);
  gboolean mentor = no->side == MO_NO_MENTOR;
  g_autofree char *names = g_strdup_printf (_ ("%s with %s"), no->name, no->mentor_name);
  g_autofree char *day = mo_day_to_words (no->said_on, MO_PRECISION_DAY);
  g_autofree char *reason = g_strdup_printf (mentor ? _ ("%s said: %s") : _ ("%s said: %s"),
                                             mentor ? no->mentor_name : no->name,
                                             no->label ? no->label : _ ("Not known"));
  g_autofree char *spoken =
      g_strdup_printf ("%s, %s, %s. %s", names, day, reason, no->words ? no->words : "");

  gtk_label_set_label (GTK_LABEL (cell->names), names);
  gtk_label_set_label (GTK_LABEL (cell->day), day);
  gtk_label_set_label (GTK_LABEL (cell->reason), reason);
  gtk_label_set_label (GTK_LABEL (cell->words), no->words ? no->words : "");
  gtk_widget_set_visible (cell->words, no->words && *no->words);
  mo_access_row (cell->box, spoken);
}

GtkListItemFactory *
mo_noes_factory_new (void)
{
  return mo_cell_factory_new (make_cell, fill, NULL);
}
