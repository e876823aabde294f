/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "weights/mo-apart-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-pairing-rules.h"
#include "weights/mo-apart-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-problem.h"

G_DEFINE_FINAL_TYPE (MoApartPage, mo_apart_page, GTK_TYPE_WIDGET)

const MoApart *
mo_apart_chosen (MoApartPage *self)
{
  MoRow *row = gtk_single_selection_get_selected_item (self->choice);
  return row ? mo_row_get_record (row) : NULL;
}

/* ---------------------------------------------------------------------- showing */

/* Buttons that are about to go give the focus back to the list. */
static void
leave_panel (MoApartPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  if (focus && gtk_widget_is_ancestor (focus, self->panel))
    gtk_widget_grab_focus (self->search);
}

static void
show_panel (MoApartPage *self)
{
  const MoApart *one = mo_apart_chosen (self);
  MoDay today = mo_office_get_today (self->office);

  if (!one || (one->ended && gtk_widget_get_visible (self->end_button)))
    leave_panel (self);
  gtk_widget_set_visible (self->panel, one != NULL);
  if (!one)
    return;
  g_autofree char *name = g_strdup_printf (_ ("%s and %s"), one->name, one->mentor_name);
  g_autofree char *until = mo_apart_row_until (one, today);
  g_autofree char *day = mo_day_to_words (one->set_on, MO_PRECISION_DAY);
  g_autofree char *set_by = g_strdup_printf (_ ("Set by %s on %s"), one->set_by, day);
  gboolean matched = !one->ended && one->pair_state;
  g_autofree char *note =
      matched
          ? g_strdup_printf (_ ("They are matched all the same: %s. Nothing ends by itself; "
                                "look at the match."),
                             mo_pairing_state_words (one->pair_state))
          : NULL;
  gtk_label_set_label (GTK_LABEL (self->name), name);
  gtk_label_set_label (GTK_LABEL (self->until), until);
  gtk_label_set_label (GTK_LABEL (self->why), one->why);
  gtk_label_set_label (GTK_LABEL (self->set_by), set_by);
  gtk_label_set_label (GTK_LABEL (self->match_note), note ? note : "");
  gtk_widget_set_visible (gtk_widget_get_parent (self->match_note), note != NULL);
  gtk_widget_set_visible (self->match_button, note != NULL);
  gtk_widget_set_visible (self->change_button, !one->ended);
  gtk_widget_set_visible (self->end_button, !one->ended);
}

static gboolean
fits (MoApartPage *self, const MoApart *one, const char *fold)
{
  if (one->ended && !gtk_check_button_get_active (GTK_CHECK_BUTTON (self->ended)))
    return FALSE;
  return !*fold || strstr (one->fold, fold) != NULL;
}

static void
say_empty (MoApartPage *self, guint holding)
{
  MoEmptyPage *empty = MO_EMPTY_PAGE (self->empty);
  gboolean any = holding > 0 || self->all->len > 0;
  mo_empty_page_set_title (empty, any ? _ ("Nothing to show") : _ ("Nobody is kept apart"));
  mo_empty_page_set_why (empty,
                         any ? _ ("Nobody fits the search, or what there was has ended.")
                             : _ ("Where two people should not be matched, neighbours or "
                                  "colleagues for instance, say it here: with the reason, and "
                                  "until when."));
  mo_empty_page_set_button (
      empty, any ? NULL : _ ("Keep the first two apart…"), any ? NULL : "apart.keep");
}

static void
filter (MoApartPage *self)
{
  g_autofree char *fold = mo_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  guint holding = 0;

  if (!self->all)
    return;
  g_strstrip (fold);
  for (guint i = 0; i < self->all->len; i++) {
    const MoApart *one = g_ptr_array_index (self->all, i);
    holding += !one->ended;
    if (fits (self, one, fold))
      g_ptr_array_add (found, (gpointer) one);
  }
  mo_rows_sync (self->rows, MO_TYPE_APART_ROW, found);
  g_autofree char *words = g_strdup_printf (
      ngettext (
          "%u pair is kept apart today, %u ended earlier. The ranking never offers them.",
          "%u pairs are kept apart today, %u ended earlier. The ranking never offers them.",
          holding),
      holding,
      self->all->len - holding);
  g_autofree char *shown =
      g_strdup_printf (ngettext ("%u shown", "%u shown", found->len), found->len);
  gtk_label_set_label (GTK_LABEL (self->sentence), words);
  gtk_label_set_label (GTK_LABEL (self->shown), shown);
  gtk_widget_set_visible (self->table_place, found->len > 0);
  gtk_widget_set_visible (self->empty, found->len == 0);
  say_empty (self, holding);
  show_panel (self);
}

/* ---------------------------------------------------------------------- reading */

static gpointer
read_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_list_apart (store, error);
}

static void
loaded (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoApartPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = mo_office_finish (MO_OFFICE (source), result, &error);

  if (all && self->office) {
    g_clear_pointer (&self->all, g_ptr_array_unref);
    self->all = g_steal_pointer (&all);
    filter (self);
  }
  if (!error || !self->office || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (GTK_WIDGET (self), sentence);
}

static void
ask (MoApartPage *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  mo_office_read (self->office,
                  read_job,
                  NULL,
                  NULL,
                  (GDestroyNotify) g_ptr_array_unref,
                  self->asking,
                  loaded,
                  g_object_ref (self));
}

static void
news (MoOffice *office,
      const char *const *tables,
      const char *label,
      gint64 change_set,
      MoApartPage *self)
{
  if (mo_news_touches (tables, "exclusion person mentor pairing"))
    ask (self);
}

/* ---------------------------------------------------------------------- the page */

static void
turn (GtkWidget *box, gboolean wide)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (box),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
}

static void
arrange (MoApartPage *self)
{
  MoWidth width = self->width ? mo_width_bin_get_width (self->width) : MO_WIDTH_WIDE;
  gboolean wide = width >= MO_WIDTH_MIDDLE;
  turn (self->head, wide);
  turn (self->filters, wide);
  turn (self->columns, wide);
  mo_apart_table_room (self, width >= MO_WIDTH_WIDE);
}

static void
mo_apart_page_root (GtkWidget *widget)
{
  MoApartPage *self = MO_APART_PAGE (widget);
  GTK_WIDGET_CLASS (mo_apart_page_parent_class)->root (widget);
  self->width = mo_width_bin_find (widget);
  if (self->width)
    g_signal_connect_object (
        self->width, "notify::width-name", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  arrange (self);
}

static void
mo_apart_page_unroot (GtkWidget *widget)
{
  MoApartPage *self = MO_APART_PAGE (widget);
  if (self->width)
    g_signal_handlers_disconnect_by_data (self->width, self);
  self->width = NULL;
  GTK_WIDGET_CLASS (mo_apart_page_parent_class)->unroot (widget);
}

static gboolean
mo_apart_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MO_APART_PAGE (widget)->search);
}

GtkWidget *
mo_apart_page_new (MoOffice *office)
{
  MoApartPage *self = g_object_new (MO_TYPE_APART_PAGE, NULL);
  self->office = g_object_ref (office);
  g_signal_connect_object (office, "news", G_CALLBACK (news), self, 0);
  g_signal_connect_object (office, "day-changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  ask (self);
  return GTK_WIDGET (self);
}

static void
mo_apart_page_dispose (GObject *object)
{
  MoApartPage *self = MO_APART_PAGE (object);
  GtkWidget *child;

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_apart_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MoApartPage, head);
  gtk_widget_class_bind_template_child (widget_class, MoApartPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoApartPage, filters);
  gtk_widget_class_bind_template_child (widget_class, MoApartPage, search);
  gtk_widget_class_bind_template_child (widget_class, MoApartPage, ended);
  gtk_widget_class_bind_template_child (widget_class, MoApartPage, shown);
  gtk_widget_class_bind_template_child (widget_class, MoApartPage, columns);
  gtk_widget_class_bind_template_child (widget_class, MoApartPage, table_place);
  gtk_widget_class_bind_template_child (widget_class, MoApartPage, empty);
  gtk_widget_class_bind_template_child (widget_class, MoApartPage, panel);
  gtk_widget_class_bind_template_child (widget_class, MoApartPage, name);
  gtk_widget_class_bind_template_child (widget_class, MoApartPage, until);
  gtk_widget_class_bind_template_child (widget_class, MoApartPage, why);
  gtk_widget_class_bind_template_child (widget_class, MoApartPage, set_by);
  gtk_widget_class_bind_template_child (widget_class, MoApartPage, match_note);
  gtk_widget_class_bind_template_child (widget_class, MoApartPage, match_button);
  gtk_widget_class_bind_template_child (widget_class, MoApartPage, change_button);
  gtk_widget_class_bind_template_child (widget_class, MoApartPage, end_button);
  gtk_widget_class_bind_template_child (widget_class, MoApartPage, view);
}

static void
mo_apart_page_class_init (MoApartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  G_OBJECT_CLASS (klass)->dispose = mo_apart_page_dispose;
  widget_class->root = mo_apart_page_root;
  widget_class->unroot = mo_apart_page_unroot;
  widget_class->grab_focus = mo_apart_page_grab_focus;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/weights/mo-apart-page.ui");
  bind_children (widget_class);
  mo_apart_class_install_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
mo_apart_page_init (MoApartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_list_store_new (MO_TYPE_APART_ROW);
  self->choice = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->choice));
  g_object_unref (self->choice); /* the view keeps it */
  g_signal_connect_object (
      self->choice, "notify::selected-item", G_CALLBACK (show_panel), self, G_CONNECT_SWAPPED);
  mo_apart_table_start (self);
  mo_access_name (self->search, _ ("Search names"));
  g_signal_connect_object (
      self->search, "search-changed", G_CALLBACK (filter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->ended, "toggled", G_CALLBACK (filter), self, G_CONNECT_SWAPPED);
}
