/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "apply/mo-way-page.h"

#include <glib/gi18n-lib.h>

#include "form/mo-page-read.h"
#include "apply/mo-way-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-state-label.h"
#include "widget/mo-width-bin.h"

G_DEFINE_FINAL_TYPE (MoWayPage, mo_way_page, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- reading */

static void
way_read (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoWayPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoApplyWay) way = mo_office_finish (MO_OFFICE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || !self->office)
    return;
  if (!way) {
    mo_page_not_read (self, error);
    return;
  }
  gboolean first = self->way == NULL;
  g_clear_pointer (&self->way, mo_apply_way_free);
  self->way = g_steal_pointer (&way);
  if (self->way->facts)
    self->mentor = self->way->facts->id;
  mo_way_show_people (self);
  if (self->way->facts)
    mo_way_show (self);
  if (first && self->entering)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  self->entering = FALSE;
}

static void
read_way (MoWayPage *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  mo_office_read (self->office,
                  mo_apply_way_job,
                  g_memdup2 (&self->mentor, sizeof self->mentor),
                  g_free,
                  (GDestroyNotify) mo_apply_way_free,
                  self->reading,
                  way_read,
                  g_object_ref (self));
}

void
mo_way_page_show (MoWayPage *self, gint64 mentor)
{
  self->mentor = mentor;
  self->entering = TRUE;
  g_clear_pointer (&self->way, mo_apply_way_free);
  gtk_widget_set_visible (self->content, FALSE);
  read_way (self);
}

static void
chosen (MoWayPage *self)
{
  MoRow *row = gtk_single_selection_get_selected_item (self->choice);
  if (self->filling || !row || mo_row_get_id (row) == self->mentor)
    return;
  self->mentor = mo_row_get_id (row);
  read_way (self);
}

static void
news (MoOffice *office,
      const char *const *tables,
      const char *label,
      gint64 set,
      MoWayPage *self)
{
  if (mo_news_touches (tables,
                       "mentor mentor_step referee person safety_check attendance pairing "
                       "setting"))
    read_way (self);
}

/* ---------------------------------------------------------------------- actions */

static void
next_clicked (MoWayPage *self)
{
  const char *to = self->way ? mo_mentor_next_state (self->way->facts->state) : NULL;
  if (!to)
    return;
  if (g_str_equal (to, "applied"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.apply", "x", self->mentor);
  else
    mo_way_step_form (self, to);
}

static void
not_now_clicked (MoWayPage *self)
{
  mo_way_step_form (self, "not_now");
}

static void
decline_clicked (MoWayPage *self)
{
  mo_way_step_form (self, "declined");
}

static void
again_clicked (MoWayPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.apply", "x", self->mentor);
}

static void
referee_clicked (MoWayPage *self)
{
  mo_way_referee_form (self, NULL);
}

static void
book_clicked (MoWayPage *self)
{
  mo_way_interview_form (self, FALSE);
}

static void
held_clicked (MoWayPage *self)
{
  mo_way_interview_form (self, TRUE);
}

static void
person_clicked (MoWayPage *self)
{
  if (self->way)
    gtk_widget_activate_action (
        GTK_WIDGET (self), "win.show-person", "x", self->way->facts->person);
}

static void
mentor_clicked (MoWayPage *self)
{
  if (!gtk_widget_activate_action (GTK_WIDGET (self), "win.mentor", "x", self->mentor))
    person_clicked (self);
}

/* ---------------------------------------------------------------------- the object */

static void
fit (MoWidthBin *bin, GParamSpec *spec, MoWayPage *self)
{
  gboolean wide = mo_width_bin_get_width (bin) == MO_WIDTH_WIDE;
  gboolean beside = mo_width_bin_get_width (bin) >= MO_WIDTH_MIDDLE;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->detail),
                                  beside ? GTK_ORIENTATION_HORIZONTAL
                                         : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_hexpand (self->people, !beside);
  gtk_widget_set_vexpand (self->people, beside);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  /* what there is to do stands at the right, or first */
  gtk_box_reorder_child_after (GTK_BOX (self->columns), self->side, wide ? self->left : NULL);
  gtk_box_set_homogeneous (GTK_BOX (self->columns), wide);
  gtk_widget_set_hexpand (self->side, !wide);
}

static void
mo_way_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mo_way_page_parent_class)->root (widget);
  MoWidthBin *bin = mo_width_bin_find (widget);
  if (!bin)
    return;
  g_signal_connect_object (bin, "notify::width-name", G_CALLBACK (fit), widget, 0);
  fit (bin, NULL, MO_WAY_PAGE (widget));
}

static gboolean
mo_way_page_grab_focus (GtkWidget *widget)
{
  MoWayPage *self = MO_WAY_PAGE (widget);
  if (!gtk_widget_get_visible (self->content))
    return gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
  if (gtk_widget_get_visible (self->next) && gtk_widget_get_visible (self->next_button) &&
      gtk_widget_get_sensitive (self->next_button))
    return gtk_widget_grab_focus (self->next_button);
  return gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
}

GtkWidget *
mo_way_page_new (MoOffice *office)
{
  MoWayPage *self = g_object_new (MO_TYPE_WAY_PAGE, NULL);
  self->office = g_object_ref (office);
  g_signal_connect_object (office, "news", G_CALLBACK (news), self, 0);
  g_signal_connect_object (
      office, "day-changed", G_CALLBACK (read_way), self, G_CONNECT_SWAPPED);
  read_way (self);
  return GTK_WIDGET (self);
}

static void
mo_way_page_dispose (GObject *object)
{
  MoWayPage *self = MO_WAY_PAGE (object);
  if (self->reading)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->way, mo_apply_way_free);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_way_page_parent_class)->dispose (object);
}

static void
mo_way_page_class_init (MoWayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  g_type_ensure (MO_TYPE_STATE_LABEL);
  G_OBJECT_CLASS (klass)->dispose = mo_way_page_dispose;
  widget_class->grab_focus = mo_way_page_grab_focus;
  widget_class->root = mo_way_page_root;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/apply/mo-way-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, box);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, detail);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, people);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, people_words);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, list);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, nobody);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, content);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, columns);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, left);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, side);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, title);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, steps);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, next);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, next_title);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, next_state);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, next_icon);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, next_words);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, next_button);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, not_now);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, decline);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, again);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, referees);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, interview_words);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, interview_book);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, interview_held);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, check);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, training);
  gtk_widget_class_bind_template_child (widget_class, MoWayPage, mentor_page);
  gtk_widget_class_bind_template_callback (widget_class, next_clicked);
  gtk_widget_class_bind_template_callback (widget_class, not_now_clicked);
  gtk_widget_class_bind_template_callback (widget_class, decline_clicked);
  gtk_widget_class_bind_template_callback (widget_class, again_clicked);
  gtk_widget_class_bind_template_callback (widget_class, referee_clicked);
  gtk_widget_class_bind_template_callback (widget_class, book_clicked);
  gtk_widget_class_bind_template_callback (widget_class, held_clicked);
  gtk_widget_class_bind_template_callback (widget_class, person_clicked);
  gtk_widget_class_bind_template_callback (widget_class, mentor_clicked);
}

static void
mo_way_page_init (MoWayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_list_store_new (MO_TYPE_ON_WAY_ROW);
  self->choice = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_single_selection_set_autoselect (self->choice, FALSE);
  g_autoptr (GtkListItemFactory) factory = mo_on_way_factory (self);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->choice));
  g_object_unref (self->choice); /* the list keeps it */
  mo_access_one_tab_stop (GTK_WIDGET (self->list));
  g_signal_connect_object (
      self->choice, "notify::selected", G_CALLBACK (chosen), self, G_CONNECT_SWAPPED);
}
