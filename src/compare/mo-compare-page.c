/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/mo-compare-page.h"

#include <glib/gi18n-lib.h>

#include "form/mo-page-read.h"
#include "compare/mo-compare-page-private.h"
#include "widget/mo-empty-page.h"

G_DEFINE_FINAL_TYPE (MoComparePage, mo_compare_page, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- reading */

/* One focus at the start: the first draft that can be made, else the way back. */
static gboolean
mo_compare_page_grab_focus (GtkWidget *widget)
{
  MoComparePage *self = MO_COMPARE_PAGE (widget);

  if (!self->compare)
    return gtk_widget_get_visible (self->empty) &&
           gtk_widget_child_focus (self->empty, GTK_DIR_TAB_FORWARD);
  return gtk_widget_child_focus (self->heads, GTK_DIR_TAB_FORWARD) ||
         gtk_widget_child_focus (self->actions, GTK_DIR_TAB_FORWARD);
}

/* The first mentor each time, not the one after where the keyboard was the time before. */
static void
begin_at_first (MoComparePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *scroller = gtk_widget_get_ancestor (self->head, GTK_TYPE_SCROLLED_WINDOW);

  gtk_root_set_focus (root, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (scroller)
    gtk_adjustment_set_value (
        gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), 0);
}

/* What was written down as looked at holds for these people only. */
static gboolean
is_about_the_same (const MoCompare *one, const MoCompare *other)
{
  if (!one || one->referral != other->referral || one->mentors->len != other->mentors->len)
    return FALSE;
  for (guint i = 0; i < one->mentors->len; i++)
    if (((MoCompareMentor *) one->mentors->pdata[i])->id !=
        ((MoCompareMentor *) other->mentors->pdata[i])->id)
      return FALSE;
  return TRUE;
}

static void
loaded (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoComparePage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoCompare) compare = mo_office_finish (MO_OFFICE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || !self->office)
    return;
  if (!compare) {
    mo_page_not_read (self, error);
    return;
  }
  if (!is_about_the_same (self->compare, compare))
    self->shown = 0;
  g_clear_pointer (&self->compare, mo_compare_free);
  self->compare = g_steal_pointer (&compare);
  mo_compare_page_fill (self);
  if (self->enter && gtk_widget_get_mapped (GTK_WIDGET (self)))
    begin_at_first (self);
  self->enter = FALSE;
}

void
mo_compare_page_read (MoComparePage *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  if (!self->ask)
    return;
  self->asking = g_cancellable_new ();
  mo_office_read (self->office,
                  mo_store_load_compare_job,
                  mo_compare_ask_new (self->ask->referral, self->ask->mentors, MO_COMPARE_MOST),
                  mo_compare_ask_free,
                  (GDestroyNotify) mo_compare_free,
                  self->asking,
                  loaded,
                  g_object_ref (self));
}

void
mo_compare_page_show (MoComparePage *self, gint64 referral, const gint64 *mentors, guint n)
{
  if (!self->ask || self->ask->referral != referral)
    g_clear_pointer (&self->compare, mo_compare_free);
  g_clear_pointer (&self->ask, mo_compare_ask_free);
  self->ask = mo_compare_ask_new (referral, mentors, n);
  self->enter = TRUE;
  mo_compare_page_fill (self);
  mo_compare_page_read (self);
}

static void
news (MoOffice *office,
      const char *const *tables,
      const char *label,
      gint64 change_set,
      MoComparePage *self)
{
  if (mo_news_touches (tables,
                       "referral pairing mentor person injury availability topic goal"
                       " safety_check exclusion relation setting term weights"))
    mo_compare_page_read (self);
}

/* ---------------------------------------------------------------------- the page */

static void
mo_compare_page_root (GtkWidget *widget)
{
  MoComparePage *self = MO_COMPARE_PAGE (widget);
  GTK_WIDGET_CLASS (mo_compare_page_parent_class)->root (widget);
  self->width = mo_width_bin_find (widget);
  if (self->width)
    g_signal_connect_object (self->width,
                             "notify::width-name",
                             G_CALLBACK (mo_compare_page_fill),
                             self,
                             G_CONNECT_SWAPPED);
  mo_compare_page_fill (self);
}

static void
mo_compare_page_unroot (GtkWidget *widget)
{
  MoComparePage *self = MO_COMPARE_PAGE (widget);
  if (self->width)
    g_signal_handlers_disconnect_by_data (self->width, self);
  self->width = NULL;
  GTK_WIDGET_CLASS (mo_compare_page_parent_class)->unroot (widget);
}

GtkWidget *
mo_compare_page_new (MoOffice *office)
{
  MoComparePage *self = g_object_new (MO_TYPE_COMPARE_PAGE, NULL);
  self->office = g_object_ref (office);
  g_signal_connect_object (office, "news", G_CALLBACK (news), self, 0);
  g_signal_connect_object (
      office, "day-changed", G_CALLBACK (mo_compare_page_read), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      office, "notify::blind", G_CALLBACK (mo_compare_page_fill), self, G_CONNECT_SWAPPED);
  mo_compare_page_fill (self);
  return GTK_WIDGET (self);
}

static void
mo_compare_page_dispose (GObject *object)
{
  MoComparePage *self = MO_COMPARE_PAGE (object);
  GtkWidget *child;

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  if (self->office)
    g_signal_handlers_disconnect_by_data (self->office, self);
  g_clear_object (&self->office);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  for (int i = 0; i < MO_COMPARE_COLUMNS; i++)
    g_clear_object (&self->columns[i]);
  g_clear_pointer (&self->compare, mo_compare_free);
  g_clear_pointer (&self->ask, mo_compare_ask_free);
  G_OBJECT_CLASS (mo_compare_page_parent_class)->dispose (object);
}

static void
mo_compare_page_class_init (MoComparePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  G_OBJECT_CLASS (klass)->dispose = mo_compare_page_dispose;
  widget_class->root = mo_compare_page_root;
  widget_class->unroot = mo_compare_page_unroot;
  widget_class->grab_focus = mo_compare_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/compare/mo-compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoComparePage, head);
  gtk_widget_class_bind_template_child (widget_class, MoComparePage, actions);
  gtk_widget_class_bind_template_child (widget_class, MoComparePage, title);
  gtk_widget_class_bind_template_child (widget_class, MoComparePage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoComparePage, hide);
  gtk_widget_class_bind_template_child (widget_class, MoComparePage, empty);
  gtk_widget_class_bind_template_child (widget_class, MoComparePage, card);
  gtk_widget_class_bind_template_child (widget_class, MoComparePage, heads);
  gtk_widget_class_bind_template_child (widget_class, MoComparePage, rows);
  gtk_widget_class_bind_template_child (widget_class, MoComparePage, foot);
  gtk_widget_class_bind_template_child (widget_class, MoComparePage, unknown);
  gtk_widget_class_bind_template_child (widget_class, MoComparePage, rules);
  gtk_widget_class_bind_template_callback (widget_class, mo_compare_page_hide_toggled);
  mo_compare_page_install_actions (widget_class);
}

static void
mo_compare_page_init (MoComparePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
