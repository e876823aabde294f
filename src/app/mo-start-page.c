/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/mo-start-page.h"

#include <glib/gi18n-lib.h>

#include "store/mo-error.h"
#include "widget/mo-access.h"

static const char *
title_of (const GError *error)
{
  if (error->domain != MO_STORE_ERROR)
    return _ ("The office could not be opened");
  switch ((MoStoreError) error->code) {
  case MO_STORE_BUSY:
    return _ ("This office is open already");
  case MO_STORE_DAMAGED:
    return _ ("This is not a whole database");
  case MO_STORE_TOO_NEW:
    return _ ("This office needs a newer version");
  case MO_STORE_READONLY:
    return _ ("This office cannot be written");
  case MO_STORE_FULL:
    return _ ("The disk is full");
  default:
    return _ ("The office could not be opened");
  }
}

static GtkWidget *
label (const char *text, const char *style)
{
  GtkWidget *widget = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (widget), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (widget), 60);
  if (style)
    gtk_widget_add_css_class (widget, style);
  return widget;
}

static GtkWidget *
button (const char *words, const char *action)
{
  GtkWidget *widget = gtk_button_new_with_label (words);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), action);
  return widget;
}

static GtkWidget *
buttons_for (const GError *error)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gboolean look = g_error_matches (error, MO_STORE_ERROR, MO_STORE_READONLY);
  GtkWidget *first = look ? button (_ ("Look only"), "app.look-only")
                          : button (_ ("Try again"), "app.try-again");

  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (first, "suggested-action");
  gtk_box_append (GTK_BOX (box), first);
  if (look)
    gtk_box_append (GTK_BOX (box), button (_ ("Try again"), "app.try-again"));
  gtk_box_append (GTK_BOX (box), button (_ ("Open another file…"), "app.open-another"));
  gtk_box_append (GTK_BOX (box), button (_ ("Quit"), "app.quit"));
  return box;
}

GtkWidget *
mo_start_page_new (const char *path, const GError *error)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "icon-name",
                                  "mo-warning-symbolic",
                                  "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  NULL);
  g_autofree char *sentence = mo_store_error_sentence (error);
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *whole = g_strdup_printf ("%s. %s", title_of (error), sentence);

  gtk_widget_add_css_class (icon, "mo-empty-icon");
  gtk_widget_add_css_class (page, "mo-start");
  gtk_widget_set_valign (page, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (page, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (page, TRUE);
  gtk_box_append (GTK_BOX (page), icon);
  gtk_box_append (GTK_BOX (page), label (title_of (error), "mo-title"));
  gtk_box_append (GTK_BOX (page), label (sentence, NULL));
  gtk_box_append (GTK_BOX (page), label (shown, "mo-dim"));
  gtk_box_append (GTK_BOX (page), buttons_for (error));
  mo_access_name (page, whole);
  return page;
}
