/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "safeguarding/mo-safeguarding-page.h"

#include <glib/gi18n-lib.h>

#include "safeguarding/mo-safeguarding-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-empty-page.h"

G_DEFINE_FINAL_TYPE (MoSafeguardingPage, mo_safeguarding_page, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- showing */

static gboolean
is_closed (const MoConcern *concern)
{
  return g_strcmp0 (concern->state, "closed") == 0;
}

/* Who is told at once, by name: nobody looks that up while they worry. */
static void
show_lead (MoSafeguardingPage *self)
{
  const MoConcernDesk *desk = &self->all->desk;
  g_autofree char *words =
      *desk->leads
          ? g_strdup_printf (
                _ ("In danger now? Ring 999 first, then tell the lead: %s. Write it "
                   "down here afterwards."),
                desk->leads)
          : g_strdup (_ ("In danger now? Ring 999 first. Write it down here afterwards."));
  gtk_label_set_label (GTK_LABEL (self->lead_words), words);
  gtk_widget_set_visible (self->nobody, !*desk->leads);
}

static void
say (MoSafeguardingPage *self, guint open, guint closed)
{
  g_autofree char *words =
      self->all->desk.lead
          ? g_strdup_printf (
                ngettext ("%u concern is open, %u closed. Opening one is written down.",
                          "%u concerns are open, %u closed. Opening one is written down.",
                          open),
                open,
                closed)
          : g_strdup (_ ("Only the lead reads all of it. You see what you raised, and what you "
                         "were let in to read."));
  g_autofree char *filter = g_strdup_printf (_ ("Show closed (%u)"), closed);
  gtk_label_set_label (GTK_LABEL (self->sentence), words);
  gtk_check_button_set_label (GTK_CHECK_BUTTON (self->closed), filter);
  gtk_widget_set_visible (self->closed, closed > 0);
}

static void
say_empty (MoSafeguardingPage *self, gboolean any)
{
  MoEmptyPage *empty = MO_EMPTY_PAGE (self->empty);
  gboolean lead = self->all->desk.lead;

  mo_empty_page_set_title (empty,
                           any    ? _ ("No concern is open")
                           : lead ? _ ("No concern was raised")
                                  : _ ("Nothing here is for you to read"));
  mo_empty_page_set_why (
      empty,
      any    ? _ ("Those that were closed are shown with the box above.")
      : lead ? _ ("Whoever worries about somebody raises a concern: from a note, a pair, a "
                  "person, or here. You are told on Today.")
             : _ ("Are you worried about somebody? Raise a concern: it need not be sure. The "
                  "lead looks at it the same day."));
}

static void
filter (MoSafeguardingPage *self)
{
  g_autoptr (GPtrArray) found =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mo_concern_unref);
  gboolean with_closed = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->closed));
  guint closed = 0;

  if (!self->all)
    return;
  for (guint i = 0; i < self->all->concerns->len; i++) {
    MoConcern *one = g_ptr_array_index (self->all->concerns, i);
    closed += is_closed (one);
    if (with_closed || !is_closed (one))
      g_ptr_array_add (found, mo_concern_ref (one));
  }
  mo_rows_sync (self->rows, MO_TYPE_CONCERN_ROW, found);
  gtk_widget_set_visible (self->table_place, found->len > 0);
  gtk_widget_set_visible (self->empty, found->len == 0);
  say (self, self->all->concerns->len - closed, closed);
  say_empty (self, closed > 0);
  show_lead (self);
}

/* ---------------------------------------------------------------------- reading */

static void
found (gpointer page, gpointer answer)
{
  MoSafeguardingPage *self = page;
  gboolean first = self->all == NULL;
  g_clear_pointer (&self->all, mo_concern_register_free);
  self->all = answer;
  filter (self);
  if (first)
    gtk_single_selection_set_selected (self->choice, 0);
}

static const MoPageReadKind reading = {
  .job = mo_store_concerns_job,
  .tables = "concern concern_told concern_entry concern_reader staff person",
  .free_answer = mo_concern_register_free,
  .show = found,
};

/* ---------------------------------------------------------------------- the page */

static void
arrange (MoSafeguardingPage *self)
{
  MoWidth width = self->width ? mo_width_bin_get_width (self->width) : MO_WIDTH_WIDE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head),
                                  width >= MO_WIDTH_MIDDLE ? GTK_ORIENTATION_HORIZONTAL
                                                           : GTK_ORIENTATION_VERTICAL);
  mo_concern_table_room (self, width >= MO_WIDTH_MIDDLE);
}

static void
mo_safeguarding_page_root (GtkWidget *widget)
{
  MoSafeguardingPage *self = MO_SAFEGUARDING_PAGE (widget);
  GTK_WIDGET_CLASS (mo_safeguarding_page_parent_class)->root (widget);
  self->width = mo_width_bin_find (widget);
  if (self->width)
    g_signal_connect_object (
        self->width, "notify::width-name", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  arrange (self);
}

static void
mo_safeguarding_page_unroot (GtkWidget *widget)
{
  MoSafeguardingPage *self = MO_SAFEGUARDING_PAGE (widget);
  if (self->width)
    g_signal_handlers_disconnect_by_data (self->width, self);
  self->width = NULL;
  GTK_WIDGET_CLASS (mo_safeguarding_page_parent_class)->unroot (widget);
}

static gboolean
mo_safeguarding_page_grab_focus (GtkWidget *widget)
{
  MoSafeguardingPage *self = MO_SAFEGUARDING_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (focus && gtk_widget_is_ancestor (focus, self->actions))
    return TRUE; /* asked twice, it would move on to the next */
  return gtk_widget_child_focus (self->actions, GTK_DIR_TAB_FORWARD);
}

GtkWidget *
mo_safeguarding_page_new (MoOffice *office)
{
  MoSafeguardingPage *self = g_object_new (MO_TYPE_SAFEGUARDING_PAGE, NULL);
  self->office = g_object_ref (office);
  self->reading = mo_page_read_new (self, office, &reading);
  mo_page_read_again (self->reading);
  return GTK_WIDGET (self);
}

static void
mo_safeguarding_page_dispose (GObject *object)
{
  MoSafeguardingPage *self = MO_SAFEGUARDING_PAGE (object);
  GtkWidget *child;

  g_clear_pointer (&self->reading, mo_page_read_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->all, mo_concern_register_free);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_safeguarding_page_parent_class)->dispose (object);
}

static void
mo_safeguarding_page_class_init (MoSafeguardingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  G_OBJECT_CLASS (klass)->dispose = mo_safeguarding_page_dispose;
  widget_class->root = mo_safeguarding_page_root;
  widget_class->unroot = mo_safeguarding_page_unroot;
  widget_class->grab_focus = mo_safeguarding_page_grab_focus;
  gtk_widget_class_set_template_from_resource (
      widget_class,
      "/org/mentoringoffice/MentoringOffice/safeguarding/mo-safeguarding-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoSafeguardingPage, head);
  gtk_widget_class_bind_template_child (widget_class, MoSafeguardingPage, actions);
  gtk_widget_class_bind_template_child (widget_class, MoSafeguardingPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoSafeguardingPage, danger);
  gtk_widget_class_bind_template_child (widget_class, MoSafeguardingPage, lead_words);
  gtk_widget_class_bind_template_child (widget_class, MoSafeguardingPage, nobody);
  gtk_widget_class_bind_template_child (widget_class, MoSafeguardingPage, closed);
  gtk_widget_class_bind_template_child (widget_class, MoSafeguardingPage, table_place);
  gtk_widget_class_bind_template_child (widget_class, MoSafeguardingPage, empty);
  gtk_widget_class_bind_template_child (widget_class, MoSafeguardingPage, view);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
mo_safeguarding_page_init (MoSafeguardingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_list_store_new (MO_TYPE_CONCERN_ROW);
  self->choice = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->choice));
  g_object_unref (self->choice); /* the view keeps it */
  mo_concern_table_start (self);
  g_signal_connect_object (
      self->closed, "toggled", G_CALLBACK (filter), self, G_CONNECT_SWAPPED);
}
