/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ending/mo-ending-page.h"

#include <glib/gi18n-lib.h>

#include "ending/mo-ending-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-pieces.h"
#include "widget/mo-refocus.h"

G_DEFINE_FINAL_TYPE (MoEndingPage, mo_ending_page, GTK_TYPE_WIDGET)

#define TABLES                                                                                 \
  "pairing call goal ending onward response extension mentor_check referral person phone"      \
  " setting term service"

/* ---------------------------------------------------------------------- one ending */

static void
show_it (MoEndingPage *self)
{
  g_autofree char *middle = mo_refocus_key (self->middle), *side = mo_refocus_key (self->side);

  gtk_widget_set_visible (self->whole, self->it != NULL);
  if (!self->it)
    return;
  mo_piece_empty (self->middle);
  mo_piece_empty (self->side);
  mo_ending_show_steps (self);
  mo_ending_show_words (self);
  mo_ending_show_side (self);
  mo_refocus (self->middle, middle);
  mo_refocus (self->side, side);
}

static void
found (gpointer page, gpointer ending)
{
  MoEndingPage *self = page;
  gboolean other = !self->it || self->it->view->id != ((MoEnding *) ending)->view->id;
  g_clear_pointer (&self->it, mo_ending_free);
  self->it = ending;
  show_it (self);
  if (other)
    gtk_adjustment_set_value (
        gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  if (self->enter && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  self->enter = FALSE;
}

static gpointer
question (gpointer page)
{
  MoEndingPage *self = page;
  return self->pairing ? g_memdup2 (&self->pairing, sizeof self->pairing) : NULL;
}

static const MoPageReadKind reading = {
  .job = mo_store_load_ending_job,
  .tables = TABLES,
  .ask = question,
  .free_ask = g_free,
  .free_answer = (GDestroyNotify) mo_ending_free,
  .show = found,
};

static void
choose (MoEndingPage *self, gint64 pairing)
{
  if (pairing == self->pairing)
    return;
  self->pairing = pairing;
  mo_page_read_again (self->reading);
}

/* ---------------------------------------------------------------------- the list */

static void
say_sentence (MoEndingPage *self, GPtrArray *endings)
{
  int now = 0;
  for (guint i = 0; i < endings->len; i++)
    now += ((MoEndingView *) endings->pdata[i])->next < MO_ENDING_STEPS;
  g_autofree char *words = endings->len == 0
                               ? g_strdup (_ ("No match is near its end."))
                               : g_strdup_printf (ngettext ("%d of %u wants something done.",
                                                            "%d of %u want something done.",
                                                            now),
                                                  now,
                                                  endings->len);
  gtk_label_set_label (GTK_LABEL (self->sentence), words);
}

/* The row of the match shown, or none: a match may be looked at long before its end. */
static void
mark_row (MoEndingPage *self)
{
  GtkSingleSelection *chosen = GTK_SINGLE_SELECTION (gtk_list_view_get_model (self->list));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++) {
    g_autoptr (MoRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);
    if (mo_row_get_id (row) == self->pairing) {
      gtk_single_selection_set_selected (chosen, i);
      return;
    }
  }
  gtk_single_selection_set_selected (chosen, GTK_INVALID_LIST_POSITION);
}

static void
listed (gpointer page, gpointer answer)
{
  MoEndingPage *self = page;
  g_autoptr (GPtrArray) endings = answer;

  self->listed = TRUE;
  mo_rows_sync (self->rows, mo_ending_row_get_type (), endings);
  say_sentence (self, endings);
  if (!self->pairing && endings->len)
    choose (self, ((MoEndingView *) endings->pdata[0])->id);
  mark_row (self);
  gtk_widget_set_visible (self->list_zone, endings->len > 0);
  gtk_widget_set_visible (self->empty, !self->pairing);
  gtk_widget_set_visible (self->columns, self->pairing != 0);
}

static const MoPageReadKind listing = {
  .job = mo_store_list_endings_job,
  .tables = TABLES,
  .free_answer = (GDestroyNotify) g_ptr_array_unref,
  .show = listed,
};

static void
row_chosen (MoEndingPage *self)
{
  GtkSingleSelection *chosen = GTK_SINGLE_SELECTION (gtk_list_view_get_model (self->list));
  MoRow *row = gtk_single_selection_get_selected_item (chosen);
  if (row)
    choose (self, mo_row_get_id (row));
}

/* Enter goes from the list into what it shows. */
static void
row_entered (MoEndingPage *self)
{
  row_chosen (self);
  if (self->it && self->it->view->id == self->pairing)
    gtk_widget_child_focus (self->middle, GTK_DIR_TAB_FORWARD);
}

void
mo_ending_page_show_pairing (MoEndingPage *self, gint64 pairing)
{
  self->enter = TRUE;
  if (pairing)
    choose (self, pairing);
  if (self->listed) {
    mark_row (self);
    gtk_widget_set_visible (self->empty, !self->pairing);
    gtk_widget_set_visible (self->columns, self->pairing != 0);
  }
}

/* ---------------------------------------------------------------------- the page */

static gboolean
mo_ending_page_grab_focus (GtkWidget *widget)
{
  MoEndingPage *self = MO_ENDING_PAGE (widget);
  if (gtk_widget_get_visible (self->empty))
    return gtk_widget_child_focus (self->empty, GTK_DIR_TAB_FORWARD);
  gboolean narrow = self->width && mo_width_bin_get_width (self->width) < MO_WIDTH_MIDDLE,
           list = self->listed && gtk_widget_get_visible (self->list_zone);
  /* where it is narrow the steps stand below what can be seen: the list is the page's head */
  if (!(narrow && list) && self->it &&
      gtk_widget_child_focus (self->middle, GTK_DIR_TAB_FORWARD))
    return TRUE;
  return list && gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
arrange (MoEndingPage *self)
{
  MoWidth width = self->width ? mo_width_bin_get_width (self->width) : MO_WIDTH_WIDE;
  gboolean wide = width >= MO_WIDTH_WIDE, middle = width >= MO_WIDTH_MIDDLE;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  middle ? GTK_ORIENTATION_HORIZONTAL
                                         : GTK_ORIENTATION_VERTICAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->whole),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_vexpand (self->list_zone, middle);
  gtk_widget_set_hexpand (self->side, !wide);
}

static void
mo_ending_page_root (GtkWidget *widget)
{
  MoEndingPage *self = MO_ENDING_PAGE (widget);
  GTK_WIDGET_CLASS (mo_ending_page_parent_class)->root (widget);
  self->width = mo_width_bin_find (widget);
  if (self->width)
    g_signal_connect_object (
        self->width, "notify::width-name", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  arrange (self);
}

static void
mo_ending_page_unroot (GtkWidget *widget)
{
  MoEndingPage *self = MO_ENDING_PAGE (widget);
  if (self->width)
    g_signal_handlers_disconnect_by_data (self->width, self);
  self->width = NULL;
  GTK_WIDGET_CLASS (mo_ending_page_parent_class)->unroot (widget);
}

GtkWidget *
mo_ending_page_new (MoOffice *office)
{
  MoEndingPage *self = g_object_new (MO_TYPE_ENDING_PAGE, NULL);
  self->office = g_object_ref (office);
  self->listing = mo_page_read_new (self, office, &listing);
  self->reading = mo_page_read_new (self, office, &reading);
  mo_page_read_again (self->listing);
  return GTK_WIDGET (self);
}

static void
mo_ending_page_dispose (GObject *object)
{
  MoEndingPage *self = MO_ENDING_PAGE (object);
  GtkWidget *child;

  g_clear_pointer (&self->listing, mo_page_read_free);
  g_clear_pointer (&self->reading, mo_page_read_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->it, mo_ending_free);
  g_clear_object (&self->rows);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_ending_page_parent_class)->dispose (object);
}

static void
mo_ending_page_class_init (MoEndingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  G_OBJECT_CLASS (klass)->dispose = mo_ending_page_dispose;
  widget_class->root = mo_ending_page_root;
  widget_class->unroot = mo_ending_page_unroot;
  widget_class->grab_focus = mo_ending_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/ending/mo-ending-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoEndingPage, head);
  gtk_widget_class_bind_template_child (widget_class, MoEndingPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoEndingPage, empty);
  gtk_widget_class_bind_template_child (widget_class, MoEndingPage, columns);
  gtk_widget_class_bind_template_child (widget_class, MoEndingPage, list_zone);
  gtk_widget_class_bind_template_child (widget_class, MoEndingPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, MoEndingPage, whole);
  gtk_widget_class_bind_template_child (widget_class, MoEndingPage, middle);
  gtk_widget_class_bind_template_child (widget_class, MoEndingPage, side);
  gtk_widget_class_bind_template_child (widget_class, MoEndingPage, list);
  mo_ending_class_install_forms (widget_class);
  mo_ending_class_install_goals (widget_class);
  mo_ending_class_install_end (widget_class);
  mo_ending_class_install_after (widget_class);
}

static void
mo_ending_page_init (MoEndingPage *self)
{
  g_autoptr (GtkListItemFactory) factory = mo_ending_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_list_store_new (MO_TYPE_ROW);
  GtkSingleSelection *chosen =
      gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_single_selection_set_autoselect (chosen, FALSE);
  gtk_single_selection_set_can_unselect (chosen, TRUE);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (chosen));
  gtk_list_view_set_factory (self->list, factory);
  mo_access_name (GTK_WIDGET (self->list), _ ("Matches that end"));
  mo_access_one_tab_stop (GTK_WIDGET (self->list));
  g_signal_connect_object (
      chosen, "notify::selected", G_CALLBACK (row_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (row_entered), self);
  g_object_unref (chosen);
}
