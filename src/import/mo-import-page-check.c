/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/mo-import-page-private.h"

#include <glib/gi18n-lib.h>

#include "widget/mo-access.h"

#define MOST_SHOWN 200 /* of each list; the file with the rows has all */

/* ---------------------------------------------------------------------- figures */

static GtkWidget *
figure (int n, const char *words)
{
  GtkWidget *tile = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *number = g_strdup_printf ("%d", n);
  gtk_widget_add_css_class (tile, "mo-card");
  gtk_widget_add_css_class (tile, "mo-import-figure");
  gtk_box_append (GTK_BOX (tile), import_label (number, "mo-figure"));
  gtk_box_append (GTK_BOX (tile), import_label (words, "mo-dim"));
  return tile;
}

static const char *
plural (int n, const char *one, const char *many)
{
  return ngettext (one, many, (gulong) n);
}

void
import_check_figures (MoImportPage *self)
{
  const MoImportResult *result = self->result;
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (self->figures)))
    gtk_box_remove (GTK_BOX (self->figures), child);
  GtkBox *box = GTK_BOX (self->figures);
  gtk_box_append (box, figure (result->people, plural (result->people, "person", "people")));
  gtk_box_append (
      box, figure (result->referrals, plural (result->referrals, "referral", "referrals")));
  gtk_box_append (box, figure (result->mentors, plural (result->mentors, "mentor", "mentors")));
  gtk_box_append (box, figure (result->matches, plural (result->matches, "match", "matches")));
  gtk_box_append (box, figure (result->calls, plural (result->calls, "call", "calls")));
  if (result->left_out)
    gtk_box_append (
        box,
        figure (result->left_out, plural (result->left_out, "row left out", "rows left out")));
  if (result->back->len)
    gtk_box_append (
        box,
        figure ((int) result->back->len,
                plural ((int) result->back->len, "row cannot come in", "rows cannot come in")));
}

/* ---------------------------------------------------------------------- lists */

static GtkWidget *
section (GtkWidget *page, const char *title, const char *words)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *list = gtk_list_box_new ();
  gtk_widget_add_css_class (card, "mo-card");
  gtk_widget_add_css_class (head, "mo-import-head");
  gtk_box_append (GTK_BOX (head), import_label (title, "mo-strong"));
  gtk_box_append (GTK_BOX (head), import_label (words, "mo-dim mo-caption"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "mo-rows");
  mo_access_name (list, title);
  gtk_box_append (GTK_BOX (card), head);
  gtk_box_append (GTK_BOX (card), list);
  gtk_box_append (GTK_BOX (page), card);
  return list;
}

/* A row of a list: what it is about in bold, then the sentence. */
static GtkWidget *
add_row (GtkWidget *list, const char *name, const char *sentence)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), import_label (name, "mo-strong"));
  gtk_box_append (GTK_BOX (words), import_label (sentence, ""));
  gtk_box_append (GTK_BOX (row), words);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  g_autofree char *whole = g_strdup_printf ("%s. %s", name, sentence);
  mo_access_name (gtk_widget_get_parent (row), whole);
  return row;
}

static void
add_more (GtkWidget *list, guint n)
{
  if (n <= MOST_SHOWN)
    return;
  g_autofree char *words = g_strdup_printf (_ ("and %u more"), n - MOST_SHOWN);
  gtk_list_box_append (GTK_LIST_BOX (list), import_label (words, "mo-dim"));
}

static void
add_back (MoImportPage *self, GtkWidget *page)
{
  const GPtrArray *back = self->result->back;
  if (back->len == 0)
    return;
  GtkWidget *list = section (page,
                             _ ("Rows that cannot come in"),
                             _ ("Save these rows, mend them in your spreadsheet program, and"
                                " import that file."));
  for (guint i = 0; i < MIN (back->len, MOST_SHOWN); i++) {
    const MoImportBack *row = back->pdata[i];
    g_autofree char *place = g_strdup_printf (_ ("%s, row %d"), row->sheet_name, row->line);
    add_row (list, place, row->reason);
  }
  add_more (list, back->len);
}

/* ---------------------------------------------------------------------- those who come twice
 */

static void
twin_chosen (GtkDropDown *drop_down, GParamSpec *pspec, gpointer user)
{
  guint sheet = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (drop_down), "sheet"));
  int line = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (drop_down), "line"));
  import_page_choose (user, sheet, line, gtk_drop_down_get_selected (drop_down));
}

static GtkWidget *
twin_drop_down (MoImportPage *self, const MoImportTwin *twin)
{
  const char *choices[] = { _ ("Different people: keep both"),
                            _ ("One person, two referrals"),
                            _ ("The same again: leave out"),
                            NULL };
  GtkWidget *drop_down = gtk_drop_down_new_from_strings (choices);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), twin->choice);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (drop_down), "sheet", GUINT_TO_POINTER (twin->sheet));
  g_object_set_data (G_OBJECT (drop_down), "line", GINT_TO_POINTER (twin->line));
  g_autofree char *name = g_strdup_printf (_ ("%s (%s) is"), twin->name, twin->place);
  mo_access_drop_down (GTK_DROP_DOWN (drop_down), name);
  g_signal_connect (drop_down, "notify::selected", G_CALLBACK (twin_chosen), self);
  return drop_down;
}

static void
add_twins (MoImportPage *self, GtkWidget *page)
{
  const GPtrArray *twins = self->result->twins;
  if (twins->len == 0)
    return;
  GtkWidget *list = section (page,
                             _ ("May be the same person"),
                             _ ("Nobody is put together with anybody unless you say so."));
  for (guint i = 0; i < MIN (twins->len, MOST_SHOWN); i++) {
    const MoImportTwin *twin = twins->pdata[i];
    g_autofree char *sentence = g_strdup_printf (
        _ ("%s. %s; the other is %s."), twin->why, twin->place, twin->other_place);
    GtkWidget *row = add_row (list, twin->name, sentence);
    gtk_box_append (GTK_BOX (row), twin_drop_down (self, twin));
  }
  add_more (list, twins->len);
}

static void
add_remarks (MoImportPage *self, GtkWidget *page)
{
  const GPtrArray *remarks = self->result->remarks;
  if (remarks->len == 0)
    return;
  GtkWidget *list = section (page,
                             _ ("Decided on the way"),
                             _ ("These rows come in. What could not be read is kept in their"
                                " notes."));
  for (guint i = 0; i < MIN (remarks->len, MOST_SHOWN); i++) {
    const MoImportRemark *remark = remarks->pdata[i];
    g_autofree char *name = g_strdup_printf ("%s, %s", remark->name, remark->place);
    add_row (list, name, remark->sentence);
  }
  add_more (list, remarks->len);
}

GtkWidget *
import_check_new (MoImportPage *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->figures = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_set_homogeneous (GTK_BOX (self->figures), TRUE);
  gtk_box_append (GTK_BOX (page), self->figures);
  import_check_figures (self);
  add_back (self, page);
  add_twins (self, page);
  add_remarks (self, page);
  gtk_scrolled_window_set_policy (
      GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), page);
  gtk_widget_set_focusable (scrolled, FALSE); /* what is in it has the focus */
  return scrolled;
}
