/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "weights/mo-weights-page.h"

#include <glib/gi18n-lib.h>

#include "weights/mo-weights-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-focus.h"
#include "widget/mo-problem.h"

G_DEFINE_FINAL_TYPE (MoWeightsPage, mo_weights_page, GTK_TYPE_WIDGET)

const MoWeightsVersion *
mo_weights_newest (MoWeightsPage *self)
{
  return g_ptr_array_index (self->book->versions, 0);
}

gboolean
mo_weights_tries (MoWeightsPage *self)
{
  return self->book && !mo_weights_equal (&self->tried, &self->book->policy);
}

static void
show (MoWeightsPage *self)
{
  mo_weights_points_show (self);
  mo_weights_show_order (self);
  mo_weights_show_foot (self);
}

void
mo_weights_try (MoWeightsPage *self, const MoPolicy *points)
{
  if (!self->book)
    return;
  mo_weights_copy (&self->tried, points);
  show (self);
}

/* ---------------------------------------------------------------------- reading */

static void
show_apart (MoWeightsPage *self)
{
  g_autofree char *words = self->book->apart
                               ? g_strdup_printf (_ ("Kept apart %d"), self->book->apart)
                               : g_strdup (_ ("Kept apart"));
  gtk_button_set_label (GTK_BUTTON (self->apart_button), words);
}

/* What somebody is trying stays on the page; else the points follow what holds. */
static void
take_book (MoWeightsPage *self, MoWeightsBook *book)
{
  gboolean tries = mo_weights_tries (self);
  g_clear_pointer (&self->book, mo_weights_book_free);
  self->book = book;
  if (!tries)
    self->tried = book->policy;
  show_apart (self);
  mo_weights_show_people (self);
  mo_weights_show_versions (self);
  show (self);
}

static void
loaded (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoWeightsPage) self = user;
  g_autoptr (GError) error = NULL;
  MoWeightsBook *book = mo_office_finish (MO_OFFICE (source), result, &error);

  if (book && self->office)
    take_book (self, g_steal_pointer (&book));
  g_clear_pointer (&book, mo_weights_book_free);
  if (!error || !self->office || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (GTK_WIDGET (self), sentence);
}

static void
ask (MoWeightsPage *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  mo_office_read (self->office,
                  mo_weights_open_job,
                  NULL,
                  NULL,
                  mo_weights_book_free,
                  self->asking,
                  loaded,
                  g_object_ref (self));
}

static void
news (MoOffice *office,
      const char *const *tables,
      const char *label,
      gint64 change_set,
      MoWeightsPage *self)
{
  if (mo_news_touches (tables,
                       "weights setting exclusion relation referral goal person injury topic"
                       " availability mentor pairing safety_check"))
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
scroll_by_itself (GtkWidget *scroll, gboolean alone)
{
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll),
                                  GTK_POLICY_NEVER,
                                  alone ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
}

/* Side by side each column scrolls by itself, so that the order is seen while a slider moves;
 * below one another the page scrolls as a whole. */
static void
arrange (MoWeightsPage *self)
{
  MoWidth width = self->width ? mo_width_bin_get_width (self->width) : MO_WIDTH_WIDE;
  gboolean beside = width >= MO_WIDTH_WIDE;

  turn (self->head, width >= MO_WIDTH_MIDDLE);
  turn (self->foot, beside);
  turn (self->columns, beside);
  scroll_by_itself (self->points_scroll, beside);
  scroll_by_itself (self->side_scroll, beside);
  mo_weights_points_room (self, width >= MO_WIDTH_MIDDLE);
}

static void
mo_weights_page_root (GtkWidget *widget)
{
  MoWeightsPage *self = MO_WEIGHTS_PAGE (widget);
  GTK_WIDGET_CLASS (mo_weights_page_parent_class)->root (widget);
  self->width = mo_width_bin_find (widget);
  if (self->width)
    g_signal_connect_object (
        self->width, "notify::width-name", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  arrange (self);
}

static void
mo_weights_page_unroot (GtkWidget *widget)
{
  MoWeightsPage *self = MO_WEIGHTS_PAGE (widget);
  if (self->width)
    g_signal_handlers_disconnect_by_data (self->width, self);
  self->width = NULL;
  GTK_WIDGET_CLASS (mo_weights_page_parent_class)->unroot (widget);
}

static gboolean
mo_weights_page_grab_focus (GtkWidget *widget)
{
  MoWeightsPage *self = MO_WEIGHTS_PAGE (widget);
  return gtk_widget_grab_focus (self->rows[0].entry);
}

GtkWidget *
mo_weights_page_new (MoOffice *office)
{
  MoWeightsPage *self = g_object_new (MO_TYPE_WEIGHTS_PAGE, NULL);
  self->office = g_object_ref (office);
  g_signal_connect_object (office, "news", G_CALLBACK (news), self, 0);
  g_signal_connect_object (office, "day-changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  ask (self);
  return GTK_WIDGET (self);
}

static void
mo_weights_page_dispose (GObject *object)
{
  MoWeightsPage *self = MO_WEIGHTS_PAGE (object);
  GtkWidget *child;

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->filling = TRUE; /* a row that goes loses the focus, and there is nothing to show */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->book, mo_weights_book_free);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_weights_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MoWeightsPage, head);
  gtk_widget_class_bind_template_child (widget_class, MoWeightsPage, apart_button);
  gtk_widget_class_bind_template_child (widget_class, MoWeightsPage, columns);
  gtk_widget_class_bind_template_child (widget_class, MoWeightsPage, points_scroll);
  gtk_widget_class_bind_template_child (widget_class, MoWeightsPage, points);
  gtk_widget_class_bind_template_child (widget_class, MoWeightsPage, sum);
  gtk_widget_class_bind_template_child (widget_class, MoWeightsPage, side_scroll);
  gtk_widget_class_bind_template_child (widget_class, MoWeightsPage, person);
  gtk_widget_class_bind_template_child (widget_class, MoWeightsPage, about);
  gtk_widget_class_bind_template_child (widget_class, MoWeightsPage, best);
  gtk_widget_class_bind_template_child (widget_class, MoWeightsPage, versions);
  gtk_widget_class_bind_template_child (widget_class, MoWeightsPage, foot);
  gtk_widget_class_bind_template_child (widget_class, MoWeightsPage, state);
  gtk_widget_class_bind_template_child (widget_class, MoWeightsPage, effect);
  gtk_widget_class_bind_template_child (widget_class, MoWeightsPage, problem);
  gtk_widget_class_bind_template_child (widget_class, MoWeightsPage, saving);
  gtk_widget_class_bind_template_child (widget_class, MoWeightsPage, why);
  gtk_widget_class_bind_template_child (widget_class, MoWeightsPage, save_button);
}

static void
mo_weights_page_class_init (MoWeightsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mo_weights_page_dispose;
  widget_class->root = mo_weights_page_root;
  widget_class->unroot = mo_weights_page_unroot;
  widget_class->grab_focus = mo_weights_page_grab_focus;
  mo_focus_lets_go (widget_class);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/weights/mo-weights-page.ui");
  bind_children (widget_class);
  mo_weights_class_install_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
why_entered (MoWeightsPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "weights.save", NULL);
}

static void
mo_weights_page_init (MoWeightsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->tried = mo_policy_default ();
  mo_weights_points_start (self);
  mo_weights_show_start (self);
  g_signal_connect_swapped (self->why, "activate", G_CALLBACK (why_entered), self);
}
