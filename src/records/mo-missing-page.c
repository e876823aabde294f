/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "records/mo-missing-page.h"

#include <glib/gi18n-lib.h>

#include "core/mo-number.h"
#include "form/mo-page-read.h"
#include "model/mo-row.h"
#include "store/mo-missing.h"
#include "widget/mo-access.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-pieces.h"
#include "widget/mo-state-row.h"
#include "widget/mo-width-bin.h"

struct _MoMissingPage {
  GtkWidget parent_instance;

  MoOffice *office;
  MoPageRead *read;
  MoMissingList *list; /* NULL: not read yet */
  GListStore *rows;
  int only; /* MoWanted that is shown, -1: all */
  gboolean filling;

  GtkLabel *sentence;
  GtkWidget *content, *empty, *body;
  GtkListBox *kinds;
  GtkListView *view;
};
G_DEFINE_FINAL_TYPE (MoMissingPage, mo_missing_page, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- rows */

#define MO_TYPE_MISSING_ROW (mo_missing_list_row_get_type ())
G_DECLARE_FINAL_TYPE (MoMissingListRow, mo_missing_list_row, MO, MISSING_LIST_ROW, MoRow)
struct _MoMissingListRow {
  MoRow parent_instance;
};
G_DEFINE_FINAL_TYPE (MoMissingListRow, mo_missing_list_row, MO_TYPE_ROW)

static void
mo_missing_list_row_class_init (MoMissingListRowClass *klass)
{
  mo_row_class_show (
      MO_ROW_CLASS (klass), mo_missing_fields (), mo_missing_ref, mo_missing_unref);
}

static void
mo_missing_list_row_init (MoMissingListRow *self)
{
}

static void
fill_row (GtkWidget *box, gpointer item)
{
  const MoMissing *row = mo_row_get_record (item);
  g_autofree char *name = g_strdup_printf ("%s · %s", row->name, row->number);
  g_autofree char *what = g_strdup_printf (_ ("Missing: %s"), row->missing);
  g_autofree char *share = mo_percent_words (row->score);
  g_autofree char *score = g_strdup_printf (_ ("%s complete"), share);
  MoLevel level = row->score < 60 ? MO_LEVEL_LATE : MO_LEVEL_SOON; /* never a tick */

  mo_state_row_set (box, name, what, level, score);
}

/* ---------------------------------------------------------------------- showing */

static void
show_rows (MoMissingPage *self)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  for (guint i = 0; i < self->list->rows->len; i++) {
    MoMissing *row = self->list->rows->pdata[i];
    if (self->only < 0 || ((guint) (row->required & ~row->filled) & 1u << self->only))
      g_ptr_array_add (shown, row);
  }
  mo_rows_sync (self->rows, MO_TYPE_MISSING_ROW, shown);
}

static GtkWidget *
kind_row (int wanted, const char *title, const char *under)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", title, under);

  gtk_box_append (GTK_BOX (box), mo_piece_label (title, "mo-strong"));
  gtk_box_append (GTK_BOX (box), mo_piece_label (under, "mo-dim"));
  gtk_widget_add_css_class (box, "mo-training-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "wanted", GINT_TO_POINTER (wanted + 1));
  mo_access_name (row, spoken);
  return row;
}

static void
add_kind (MoMissingPage *self, int wanted, const char *title, const char *under)
{
  GtkWidget *row = kind_row (wanted, title, under);
  gtk_list_box_append (self->kinds, row);
  if (wanted == self->only)
    gtk_list_box_select_row (self->kinds, GTK_LIST_BOX_ROW (row));
}

static void
show_kinds (MoMissingPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL, *child;
  gboolean had = focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->kinds));
  g_autofree char *all = g_strdup_printf (
      ngettext ("%u record", "%u records", self->list->rows->len), self->list->rows->len);

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->kinds))))
    gtk_list_box_remove (self->kinds, child);
  if (self->only >= 0 && self->list->required[self->only] == self->list->filled[self->only])
    self->only = -1; /* worked off */
  add_kind (self, -1, _ ("Everything"), all);
  for (int i = 0; i < MO_WANTED; i++) {
    int missing = self->list->required[i] - self->list->filled[i];
    if (!missing)
      continue;
    g_autofree char *title = g_strdup (mo_wanted_words (i));
    g_autofree char *under = g_strdup_printf (_ ("%d of %d missing; %s say less"),
                                              missing,
                                              self->list->required[i],
                                              mo_wanted_measures (i));
    title[0] = g_ascii_toupper (title[0]);
    add_kind (self, i, title, under);
  }
  if (had)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (self->kinds)));
  self->filling = FALSE;
}

static void
show_sentence (MoMissingPage *self)
{
  int required = 0, filled = 0;
  for (int i = 0; i < MO_WANTED; i++) {
    required += self->list->required[i];
    filled += self->list->filled[i];
  }
  g_autofree char *from = mo_day_to_words (self->list->from, MO_PRECISION_DAY);
  g_autofree char *share = mo_percent_words (required ? filled * 100 / required : 100);
  g_autofree char *sentence = g_strdup_printf (
      ngettext ("%s of what is wanted is there, on %d referral since %s or still open. "
                "Enter opens the form in which it is written.",
                "%s of what is wanted is there, on %d referrals since %s or still open. "
                "Enter opens the form in which it is written.",
                self->list->looked),
      share,
      self->list->looked,
      from);
  gtk_label_set_label (self->sentence, sentence);
}

static void
show (gpointer page, gpointer answer)
{
  MoMissingPage *self = page;
  gboolean first = self->list == NULL;

  g_clear_pointer (&self->list, mo_missing_list_free);
  self->list = answer;
  show_sentence (self);
  show_kinds (self);
  show_rows (self);
  gtk_widget_set_visible (self->empty, self->list->rows->len == 0);
  gtk_widget_set_visible (self->body, self->list->rows->len > 0);
  if (first && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static const MoPageReadKind reading = {
  .job = mo_store_list_missing_job,
  .tables = "referral person phone injury goal pairing call response setting",
  .free_answer = (GDestroyNotify) mo_missing_list_free,
  .show = show,
};

/* ---------------------------------------------------------------------- what people do */

static void
kind_selected (MoMissingPage *self, GtkListBoxRow *row)
{
  if (self->filling || !row)
    return;
  self->only = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "wanted")) - 1;
  show_rows (self);
}

/* Where the first thing that is missing, or the chosen one, is written in. */
static void
opened (MoMissingPage *self, guint at)
{
  g_autoptr (MoRow) item = g_list_model_get_item (G_LIST_MODEL (self->rows), at);
  const MoMissing *row = item ? mo_row_get_record (item) : NULL;
  MoWantedOf of;
  if (!row)
    return;
  guint missing = (guint) (row->required & ~row->filled);
  int wanted = self->only;
  for (int i = 0; wanted < 0 && i < MO_WANTED; i++)
    if (missing & 1u << i)
      wanted = i;
  const char *action = mo_wanted_action (wanted, &of), *form = mo_wanted_form (wanted);
  gint64 target = of == MO_WANTED_OF_PERSON     ? row->person
                  : of == MO_WANTED_OF_REFERRAL ? row->id
                                                : row->pairing;
  if (form)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.write-in", "(xs)", row->person, form);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), action, "x", target);
}

/* ---------------------------------------------------------------------- the page */

static void
arrange (MoMissingPage *self)
{
  MoWidthBin *bin = mo_width_bin_find (GTK_WIDGET (self));
  gboolean narrow = bin && mo_width_bin_get_width (bin) < MO_WIDTH_MIDDLE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  narrow ? GTK_ORIENTATION_VERTICAL
                                         : GTK_ORIENTATION_HORIZONTAL);
}

static void
mo_missing_page_map (GtkWidget *widget)
{
  MoWidthBin *bin = mo_width_bin_find (widget);
  if (bin && !g_signal_handler_find (
                 bin, G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA, 0, 0, NULL, arrange, widget))
    g_signal_connect_object (
        bin, "notify::width-name", G_CALLBACK (arrange), widget, G_CONNECT_SWAPPED);
  arrange (MO_MISSING_PAGE (widget));
  GTK_WIDGET_CLASS (mo_missing_page_parent_class)->map (widget);
}

static gboolean
mo_missing_page_grab_focus (GtkWidget *widget)
{
  MoMissingPage *self = MO_MISSING_PAGE (widget);
  if (!self->list)
    return FALSE;
  /* at the first thing of the page, so that Tab goes on to the rest */
  return self->list->rows->len
             ? gtk_widget_child_focus (GTK_WIDGET (self->kinds), GTK_DIR_TAB_FORWARD)
             : gtk_widget_child_focus (self->empty, GTK_DIR_TAB_FORWARD);
}

static void
mo_missing_page_dispose (GObject *object)
{
  MoMissingPage *self = MO_MISSING_PAGE (object);

  g_clear_pointer (&self->read, mo_page_read_free);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->list, mo_missing_list_free);
  g_clear_object (&self->rows);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_missing_page_parent_class)->dispose (object);
}

static void
mo_missing_page_class_init (MoMissingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  G_OBJECT_CLASS (klass)->dispose = mo_missing_page_dispose;
  widget_class->map = mo_missing_page_map;
  widget_class->grab_focus = mo_missing_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/records/mo-missing-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoMissingPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoMissingPage, content);
  gtk_widget_class_bind_template_child (widget_class, MoMissingPage, empty);
  gtk_widget_class_bind_template_child (widget_class, MoMissingPage, body);
  gtk_widget_class_bind_template_child (widget_class, MoMissingPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, MoMissingPage, view);
  gtk_widget_class_bind_template_callback (widget_class, opened);
}

static void
mo_missing_page_init (MoMissingPage *self)
{
  g_autoptr (GtkListItemFactory) factory = mo_state_row_factory_new (fill_row);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->only = -1;
  self->rows = g_list_store_new (MO_TYPE_ROW);
  g_autoptr (GtkSingleSelection) selection =
      gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  gtk_list_view_set_factory (self->view, factory);
  mo_access_name (GTK_WIDGET (self->view), _ ("Records with something missing"));
  mo_access_one_tab_stop (GTK_WIDGET (self->view));
  mo_access_name (GTK_WIDGET (self->kinds), _ ("What is missing"));
  mo_access_one_tab_stop (GTK_WIDGET (self->kinds));
  g_signal_connect_object (
      self->kinds, "row-selected", G_CALLBACK (kind_selected), self, G_CONNECT_SWAPPED);
}

GtkWidget *
mo_missing_page_new (MoOffice *office)
{
  MoMissingPage *self = g_object_new (MO_TYPE_MISSING_PAGE, NULL);
  self->office = g_object_ref (office);
  self->read = mo_page_read_new (self, office, &reading);
  mo_page_read_again (self->read);
  return GTK_WIDGET (self);
}
