/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "radar/mo-radar-page.h"

#include <glib/gi18n-lib.h>

#include "radar/mo-radar-page-private.h"
#include "radar/mo-radar-sheet.h"
#include "widget/mo-access.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-print.h"
#include "widget/mo-width-bin.h"

G_DEFINE_FINAL_TYPE (MoRadarPage, mo_radar_page, GTK_TYPE_WIDGET)

const MoRadarRow *
mo_radar_page_chosen (MoRadarPage *self)
{
  MoRow *row = gtk_single_selection_get_selected_item (self->selection);
  return row ? mo_row_get_record (row) : NULL;
}

/* ---------------------------------------------------------------------- reading */

static void
show_sentence (MoRadarPage *self)
{
  int fading = 0, looked = 0;
  for (guint i = 0; i < self->list->len; i++) {
    const MoRadarRow *row = g_ptr_array_index (self->list, i);
    fading += row->told && mo_radar_fades ((guint) row->signs);
    looked += !row->told;
  }
  int worth = (int) self->list->len - fading - looked;
  g_autofree char *sentence = g_strdup_printf (
      _ ("%d may be fading, %d worth a look, %d looked at. Two signs or more: ring."),
      fading,
      worth,
      looked);
  gtk_label_set_label (self->sentence, sentence);
}

static void
show (gpointer page, gpointer list)
{
  MoRadarPage *self = page;
  gboolean first = self->list == NULL;

  g_clear_pointer (&self->list, g_ptr_array_unref);
  self->list = list;
  mo_rows_sync (self->rows, mo_radar_list_row_get_type (), self->list);
  show_sentence (self);
  gtk_widget_set_visible (self->empty, self->list->len == 0);
  gtk_widget_set_visible (self->body, self->list->len > 0);
  mo_radar_page_show_chosen (self);
  if (first && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static const MoPageReadKind reading = {
  .job = mo_store_list_radar_job,
  .tables = "call call_note sentiment radar_look pairing referral person mentor setting",
  .free_answer = (GDestroyNotify) g_ptr_array_unref,
  .show = show,
};

/* ---------------------------------------------------------------------- what people do */

static void
act (GtkWidget *widget, const char *action, gint64 target)
{
  gtk_widget_activate_action (widget, action, "x", target);
}

static void
opened (MoRadarPage *self)
{
  const MoRadarRow *row = mo_radar_page_chosen (self);
  if (row)
    act (GTK_WIDGET (self), "win.show-pairing", row->id);
}

static void
go (GtkWidget *widget, const char *action, GVariant *value)
{
  const MoRadarRow *row = mo_radar_page_chosen (MO_RADAR_PAGE (widget));
  if (!row)
    return;
  if (g_str_equal (action, "radar.ring"))
    act (widget, "win.ring", row->id);
  else if (g_str_equal (action, "radar.calls"))
    act (widget, "win.show-pairing", row->id);
  else
    act (widget, "win.show-person", row->person);
}

static void
look (GtkWidget *widget, const char *action, GVariant *value)
{
  mo_radar_look_open (MO_RADAR_PAGE (widget));
}

static void
print (GtkWidget *widget, const char *action, GVariant *value)
{
  MoRadarPage *self = MO_RADAR_PAGE (widget);
  if (!self->list)
    return;
  g_autoptr (MoSheet) sheet =
      mo_radar_sheet_new (self->list, mo_office_get_today (self->office));
  mo_print_dialog (widget, &(MoPrintDocument) MO_SHEET_DOCUMENT (sheet));
}

/* ---------------------------------------------------------------------- the page */

static void
arrange (MoRadarPage *self)
{
  MoWidthBin *bin = mo_width_bin_find (GTK_WIDGET (self));
  gboolean narrow = bin && mo_width_bin_get_width (bin) < MO_WIDTH_MIDDLE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  narrow ? GTK_ORIENTATION_VERTICAL
                                         : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_vexpand (self->list_zone, TRUE);
}

static void
mo_radar_page_map (GtkWidget *widget)
{
  MoWidthBin *bin = mo_width_bin_find (widget);
  if (bin && !g_signal_handler_find (
                 bin, G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA, 0, 0, NULL, arrange, widget))
    g_signal_connect_object (
        bin, "notify::width-name", G_CALLBACK (arrange), widget, G_CONNECT_SWAPPED);
  arrange (MO_RADAR_PAGE (widget));
  GTK_WIDGET_CLASS (mo_radar_page_parent_class)->map (widget);
}

static gboolean
mo_radar_page_grab_focus (GtkWidget *widget)
{
  MoRadarPage *self = MO_RADAR_PAGE (widget);
  if (!self->list)
    return FALSE;
  return self->list->len ? gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD)
                         : gtk_widget_child_focus (self->empty, GTK_DIR_TAB_FORWARD);
}

static void
mo_radar_page_dispose (GObject *object)
{
  MoRadarPage *self = MO_RADAR_PAGE (object);

  g_clear_pointer (&self->read, mo_page_read_free);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->list, g_ptr_array_unref);
  g_clear_object (&self->rows);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_radar_page_parent_class)->dispose (object);
}

static void
mo_radar_page_class_init (MoRadarPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *const ways[] = { "radar.ring", "radar.calls", "radar.person" };

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  G_OBJECT_CLASS (klass)->dispose = mo_radar_page_dispose;
  widget_class->map = mo_radar_page_map;
  widget_class->grab_focus = mo_radar_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/radar/mo-radar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoRadarPage, content);
  gtk_widget_class_bind_template_child (widget_class, MoRadarPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoRadarPage, empty);
  gtk_widget_class_bind_template_child (widget_class, MoRadarPage, body);
  gtk_widget_class_bind_template_child (widget_class, MoRadarPage, list_zone);
  gtk_widget_class_bind_template_child (widget_class, MoRadarPage, view);
  gtk_widget_class_bind_template_child (widget_class, MoRadarPage, panel);
  gtk_widget_class_bind_template_child (widget_class, MoRadarPage, facts);
  gtk_widget_class_bind_template_child (widget_class, MoRadarPage, looked);
  gtk_widget_class_bind_template_child (widget_class, MoRadarPage, ring);
  gtk_widget_class_bind_template_child (widget_class, MoRadarPage, calls);
  gtk_widget_class_bind_template_child (widget_class, MoRadarPage, person);
  gtk_widget_class_bind_template_callback (widget_class, opened);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    gtk_widget_class_install_action (widget_class, ways[i], NULL, go);
  gtk_widget_class_install_action (widget_class, "radar.look", NULL, look);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print);
}

static void
mo_radar_page_init (MoRadarPage *self)
{
  g_autoptr (GtkListItemFactory) factory = mo_radar_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_list_store_new (MO_TYPE_ROW);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  gtk_list_view_set_factory (self->view, factory);
  g_object_unref (self->selection);
  mo_access_name (GTK_WIDGET (self->view), _ ("Matches with a sign"));
  mo_access_one_tab_stop (GTK_WIDGET (self->view));
  g_signal_connect_object (self->selection,
                           "notify::selected-item",
                           G_CALLBACK (mo_radar_page_show_chosen),
                           self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
mo_radar_page_new (MoOffice *office)
{
  MoRadarPage *self = g_object_new (MO_TYPE_RADAR_PAGE, NULL);
  self->office = g_object_ref (office);
  self->read = mo_page_read_new (self, office, &reading);
  mo_page_read_again (self->read);
  return GTK_WIDGET (self);
}
