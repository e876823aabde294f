/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decide/mo-decide-page.h"

#include <glib/gi18n-lib.h>

#include "form/mo-page-read.h"
#include "decide/mo-decide-page-private.h"
#include "widget/mo-empty-page.h"

G_DEFINE_FINAL_TYPE (MoDecidePage, mo_decide_page, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- reading */

/* One focus at the start: the next step of what was decided, else the first of the ways. */
static gboolean
mo_decide_page_grab_focus (GtkWidget *widget)
{
  MoDecidePage *self = MO_DECIDE_PAGE (widget);
  GtkWidget *step = gtk_widget_get_first_child (self->decided_buttons);

  if (!self->it)
    return gtk_widget_get_visible (self->empty) &&
           gtk_widget_child_focus (self->empty, GTK_DIR_TAB_FORWARD);
  if (gtk_widget_get_visible (self->decided) && step)
    return gtk_widget_grab_focus (step);
  for (int i = 0; i < MO_DECISIONS; i++)
    if (gtk_widget_get_visible (self->way[i].card) &&
        gtk_check_button_get_active (GTK_CHECK_BUTTON (self->way[i].choice)))
      return gtk_widget_grab_focus (self->way[i].choice);
  for (int i = 0; i < MO_DECISIONS; i++)
    if (gtk_widget_get_visible (self->way[i].card))
      return gtk_widget_grab_focus (self->way[i].choice);
  return gtk_widget_grab_focus (self->add_goal);
}

static void
loaded (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoDecidePage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoDecisionCase) it = mo_office_finish (MO_OFFICE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || !self->office)
    return;
  if (!it) {
    mo_page_not_read (self, error);
    return;
  }
  gboolean fresh = !self->it || self->it->id != it->id;
  g_clear_pointer (&self->it, mo_decision_case_free);
  self->it = g_steal_pointer (&it);
  mo_decide_show (self);
  mo_decide_ways_set (self, fresh);
  if (self->enter && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  self->enter = FALSE;
}

void
mo_decide_page_read (MoDecidePage *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  if (!self->referral)
    return;
  self->asking = g_cancellable_new ();
  mo_office_read (self->office,
                  mo_store_load_decision_job,
                  g_memdup2 (&self->referral, sizeof self->referral),
                  g_free,
                  (GDestroyNotify) mo_decision_case_free,
                  self->asking,
                  loaded,
                  g_object_ref (self));
}

void
mo_decide_page_show (MoDecidePage *self, gint64 referral)
{
  if (self->referral != referral)
    g_clear_pointer (&self->it, mo_decision_case_free);
  self->referral = referral;
  self->enter = TRUE;
  mo_decide_show (self);
  mo_decide_page_read (self);
}

static void
news (MoOffice *office,
      const char *const *tables,
      const char *label,
      gint64 change_set,
      MoDecidePage *self)
{
  if (mo_news_touches (tables,
                       "referral person injury goal pairing call mentor safety_check signpost "
                       "service response assessment availability term setting"))
    mo_decide_page_read (self);
}

/* ---------------------------------------------------------------------- the page */

/* Under 86 em the right column goes under the middle one, under 60 all stand in one, the
 * decision first. */
static void
arrange (MoDecidePage *self)
{
  MoWidth width = self->width ? mo_width_bin_get_width (self->width) : MO_WIDTH_WIDE;
  gboolean narrow = width < MO_WIDTH_MIDDLE, wide = width >= MO_WIDTH_WIDE;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  narrow ? GTK_ORIENTATION_VERTICAL
                                         : GTK_ORIENTATION_HORIZONTAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head),
                                  narrow ? GTK_ORIENTATION_VERTICAL
                                         : GTK_ORIENTATION_HORIZONTAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->decided_buttons),
                                  width < MO_WIDTH_NARROW ? GTK_ORIENTATION_VERTICAL
                                                          : GTK_ORIENTATION_HORIZONTAL);
  g_object_ref (self->right);
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (self->right)), self->right);
  gtk_box_append (GTK_BOX (wide ? self->columns : self->middle), self->right);
  g_object_unref (self->right);
  gtk_box_reorder_child_after (
      GTK_BOX (self->columns), self->left, narrow ? self->middle : NULL);
  if (self->way[0].rows)
    mo_decide_ways_room (self, width);
}

static void
mo_decide_page_root (GtkWidget *widget)
{
  MoDecidePage *self = MO_DECIDE_PAGE (widget);
  GTK_WIDGET_CLASS (mo_decide_page_parent_class)->root (widget);
  self->width = mo_width_bin_find (widget);
  if (self->width)
    g_signal_connect_object (
        self->width, "notify::width-name", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  arrange (self);
}

static void
mo_decide_page_unroot (GtkWidget *widget)
{
  MoDecidePage *self = MO_DECIDE_PAGE (widget);
  if (self->width)
    g_signal_handlers_disconnect_by_data (self->width, self);
  self->width = NULL;
  GTK_WIDGET_CLASS (mo_decide_page_parent_class)->unroot (widget);
}

GtkWidget *
mo_decide_page_new (MoOffice *office)
{
  MoDecidePage *self = g_object_new (MO_TYPE_DECIDE_PAGE, NULL);
  self->office = g_object_ref (office);
  mo_decide_ways_start (self);
  g_signal_connect_object (office, "news", G_CALLBACK (news), self, 0);
  g_signal_connect_object (
      office, "day-changed", G_CALLBACK (mo_decide_page_read), self, G_CONNECT_SWAPPED);
  mo_decide_show (self);
  return GTK_WIDGET (self);
}

static void
mo_decide_page_dispose (GObject *object)
{
  MoDecidePage *self = MO_DECIDE_PAGE (object);
  GtkWidget *child;

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  for (int i = 0; i < MO_DECISIONS; i++)
    g_clear_pointer (&self->way[i].rows, g_ptr_array_unref);
  g_clear_pointer (&self->it, mo_decision_case_free);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_decide_page_parent_class)->dispose (object);
}

static void
mo_decide_page_class_init (MoDecidePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  G_OBJECT_CLASS (klass)->dispose = mo_decide_page_dispose;
  widget_class->root = mo_decide_page_root;
  widget_class->unroot = mo_decide_page_unroot;
  widget_class->grab_focus = mo_decide_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/decide/mo-decide-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoDecidePage, head);
  gtk_widget_class_bind_template_child (widget_class, MoDecidePage, title);
  gtk_widget_class_bind_template_child (widget_class, MoDecidePage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoDecidePage, to_list);
  gtk_widget_class_bind_template_child (widget_class, MoDecidePage, empty);
  gtk_widget_class_bind_template_child (widget_class, MoDecidePage, columns);
  gtk_widget_class_bind_template_child (widget_class, MoDecidePage, left);
  gtk_widget_class_bind_template_child (widget_class, MoDecidePage, facts);
  gtk_widget_class_bind_template_child (widget_class, MoDecidePage, goals);
  gtk_widget_class_bind_template_child (widget_class, MoDecidePage, goals_heading);
  gtk_widget_class_bind_template_child (widget_class, MoDecidePage, add_goal);
  gtk_widget_class_bind_template_child (widget_class, MoDecidePage, middle);
  gtk_widget_class_bind_template_child (widget_class, MoDecidePage, decided);
  gtk_widget_class_bind_template_child (widget_class, MoDecidePage, decided_words);
  gtk_widget_class_bind_template_child (widget_class, MoDecidePage, decided_when);
  gtk_widget_class_bind_template_child (widget_class, MoDecidePage, decided_why);
  gtk_widget_class_bind_template_child (widget_class, MoDecidePage, decided_buttons);
  gtk_widget_class_bind_template_child (widget_class, MoDecidePage, question);
  gtk_widget_class_bind_template_child (widget_class, MoDecidePage, ways);
  gtk_widget_class_bind_template_child (widget_class, MoDecidePage, right);
  gtk_widget_class_bind_template_child (widget_class, MoDecidePage, missing);
  gtk_widget_class_bind_template_child (widget_class, MoDecidePage, earlier_card);
  gtk_widget_class_bind_template_child (widget_class, MoDecidePage, earlier);
  gtk_widget_class_bind_template_child (widget_class, MoDecidePage, signposts_card);
  gtk_widget_class_bind_template_child (widget_class, MoDecidePage, signposts);
  mo_decide_class_install_actions (widget_class);
}

static void
mo_decide_page_init (MoDecidePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
