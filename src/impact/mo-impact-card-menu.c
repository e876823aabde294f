/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done with a chart: told what it is, shown as a table, copied, saved. */
#include <glib/gi18n-lib.h>

#include "draw/mo-plot-file.h"
#include "impact/mo-impact-card-private.h"
#include "widget/mo-access.h"
#include "widget/mo-dialog.h"
#include "widget/mo-problem.h"
#include "widget/mo-scroll.h"

static void
tell (GtkWidget *widget, const char *words)
{
  gtk_widget_activate_action (widget, "win.tell", "s", words);
}

/* What goes away from the screen may leave the house: small numbers are protected in it. */
static MoPlot *
to_leave (MoImpactCard *self)
{
  MoPlotAsk ask = self->ask;
  if (!self->plot)
    return NULL;
  ask.printed = TRUE;
  return mo_plot_new (self->kind, &ask);
}

/* ---------------------------------------------------------------------- copying */

static void
copy_picture (GtkWidget *widget, const char *action, GVariant *value)
{
  MoImpactCard *self = MO_IMPACT_CARD (widget);
  g_autoptr (MoPlot) plot = to_leave (self);
  g_autoptr (GBytes) png = plot ? mo_plot_png (plot) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = png ? gdk_texture_new_from_bytes (png, &error) : NULL;
  if (!texture)
    return;
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  tell (widget, _ ("The picture can be pasted now."));
}

static void
copy_table (GtkWidget *widget, const char *action, GVariant *value)
{
  MoImpactCard *self = MO_IMPACT_CARD (widget);
  g_autoptr (MoPlot) plot = to_leave (self);
  if (!plot)
    return;
  g_autofree char *text = mo_plot_table_text (plot);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  tell (widget, _ ("The table can be pasted now, into a letter or a spreadsheet."));
}

/* ---------------------------------------------------------------------- saving */

static void
save_to (GFile *file, gpointer user)
{
  g_autoptr (MoImpactCard) self = user;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;
  g_autoptr (GError) error = NULL;

  g_autoptr (MoPlot) plot = path ? to_leave (self) : NULL;
  if (!plot)
    return;
  if (!mo_plot_write_file (plot, path, MO_PLOT_ON_WHITE, &error)) {
    g_autofree char *sentence =
        g_strdup_printf (_ ("The chart could not be saved: %s"), error->message);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *words = g_strdup_printf (_ ("Saved as %s"), name);
  tell (GTK_WIDGET (self), words);
}

static void
save (GtkWidget *widget, const char *action, GVariant *value)
{
  MoImpactCard *self = MO_IMPACT_CARD (widget);
  g_autofree char *name = g_strdup_printf (
                      "%s.%s", mo_plot_key (self->kind), g_variant_get_string (value, NULL)),
                  *title =
                      g_strdup_printf (_ ("Save the chart: %s"), mo_plot_name (self->kind));
  mo_dialog_save_file (widget, title, name, save_to, g_object_ref (self));
}

/* ---------------------------------------------------------------------- the menu */

static void
tell_about (GtkWidget *widget, const char *action, GVariant *value)
{
  mo_impact_card_about (MO_IMPACT_CARD (widget));
}

static void
turn_table (GtkWidget *widget, const char *action, GVariant *value)
{
  GtkToggleButton *table = GTK_TOGGLE_BUTTON (MO_IMPACT_CARD (widget)->as_table);
  gtk_toggle_button_set_active (table, !gtk_toggle_button_get_active (table));
}

static GMenu *
menu_of_looks (MoImpactCard *self)
{
  GMenu *looks = g_menu_new ();
  const char *about = gtk_button_get_label (GTK_BUTTON (self->about));

  if (gtk_widget_get_visible (self->about))
    g_menu_append (looks, about, "card.about");
  if (!self->beside)
    g_menu_append (looks, _ ("Show or hide the table"), "card.table");
  return looks;
}

/* Made anew each time: whether there is a table beside the chart changes with the width. */
static void
make_menu (GtkMenuButton *button, gpointer card)
{
  static const char *const formats[][2] = {
    { "svg", N_ ("Save as SVG…") },
    { "png", N_ ("Save as PNG…") },
    { "pdf", N_ ("Save as PDF…") },
    { "csv", N_ ("Save the table as CSV…") },
  };
  g_autoptr (GMenu) menu = g_menu_new (), looks = menu_of_looks (card), copies = g_menu_new (),
                    files = g_menu_new ();

  g_menu_append (copies, _ ("Copy the picture"), "card.copy-picture");
  g_menu_append (copies, _ ("Copy the table"), "card.copy-table");
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    g_autoptr (GMenuItem) item = g_menu_item_new (_ (formats[i][1]), NULL);
    g_menu_item_set_action_and_target (item, "card.save", "s", formats[i][0]);
    g_menu_append_item (files, item);
  }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (looks));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copies));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (files));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
  mo_scroll_not_under (gtk_menu_button_get_popover (button));
  /* whoever left it goes on where they read */
  g_signal_connect_object (gtk_menu_button_get_popover (button),
                           "closed",
                           G_CALLBACK (gtk_widget_grab_focus),
                           MO_IMPACT_CARD (card)->view,
                           G_CONNECT_SWAPPED);
}

/* Its menu is made when it is first opened: a page of seventeen charts would make as many. */
GtkWidget *
mo_impact_card_menu_new (MoImpactCard *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *name = g_strdup_printf (_ ("Copy or save: %s"), mo_plot_name (self->kind));

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "mo-export-symbolic");
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), make_menu, self, NULL);
  mo_access_icon_button (button, name);
  return button;
}

void
mo_impact_card_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "card.about", NULL, tell_about);
  gtk_widget_class_install_action (klass, "card.table", NULL, turn_table);
  gtk_widget_class_install_action (klass, "card.copy-picture", NULL, copy_picture);
  gtk_widget_class_install_action (klass, "card.copy-table", NULL, copy_table);
  gtk_widget_class_install_action (klass, "card.save", "s", save);
}
