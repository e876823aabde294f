/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-versions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "widget/mo-access.h"

enum { WHAT, NOW, YOURS };

struct _MoVersions {
  GtkWidget parent_instance;

  GtkWidget *grid;
  GString *words;
  int lines; /* rows of the grid, the heads included */
};

G_DEFINE_FINAL_TYPE (MoVersions, mo_versions, GTK_TYPE_WIDGET)

static GtkWidget *
new_label (const char *words, const char *css)
{
  GtkWidget *label = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  if (css)
    gtk_widget_add_css_class (label, css);
  return label;
}

static void
put (MoVersions *self, int column, GtkWidget *widget)
{
  gtk_widget_set_hexpand (widget, column != WHAT);
  gtk_grid_attach (GTK_GRID (self->grid), widget, column, self->lines, 1, 1);
}

static void
add_heads (MoVersions *self)
{
  GtkWidget *yours = new_label (_ ("Yours"), "mo-strong");
  put (self, WHAT, new_label ("", NULL));
  put (self, NOW, new_label (_ ("There now"), "mo-strong"));
  put (self, YOURS, yours);
  self->lines++;
}

static GtkWidget *
new_now (const char *before, const char *now)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), new_label (now, NULL));
  if (g_strcmp0 (before, now) == 0)
    return box;
  g_autofree char *was = g_strdup_printf (_ ("before: %s"), before);
  GtkWidget *label = new_label (was, "mo-caption");
  gtk_widget_add_css_class (label, "mo-dim");
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

void
mo_versions_add (MoVersions *self,
                 const char *what,
                 const char *before,
                 const char *now,
                 const char *yours)
{
  if (self->lines == 0)
    add_heads (self);
  GtkWidget *mine = new_label (yours ? yours : _ ("nothing written"), yours ? NULL : "mo-dim");
  GtkWidget *label = new_label (what, "mo-dim");
  gtk_label_set_width_chars (GTK_LABEL (label), 14);
  put (self, WHAT, label);
  put (self, NOW, new_now (before, now));
  put (self, YOURS, mine);
  self->lines++;

  if (self->words->len)
    g_string_append_c (self->words, ' ');
  if (yours)
    g_string_append_printf (self->words, _ ("%s: now “%s”, yours “%s”."), what, now, yours);
  else
    g_string_append_printf (self->words, _ ("%s: before “%s”, now “%s”."), what, before, now);
  mo_access_name (GTK_WIDGET (self), self->words->str);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
mo_versions_clear (MoVersions *self)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (self->grid)))
    gtk_grid_remove (GTK_GRID (self->grid), child);
  g_string_truncate (self->words, 0);
  self->lines = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

const char *
mo_versions_get_words (MoVersions *self)
{
  return self->words->str;
}

GtkWidget *
mo_versions_new (void)
{
  return g_object_new (MO_TYPE_VERSIONS, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
}

static void
mo_versions_dispose (GObject *object)
{
  MoVersions *self = MO_VERSIONS (object);
  g_clear_pointer (&self->grid, gtk_widget_unparent);
  G_OBJECT_CLASS (mo_versions_parent_class)->dispose (object);
}

static void
mo_versions_finalize (GObject *object)
{
  g_string_free (MO_VERSIONS (object)->words, TRUE);
  G_OBJECT_CLASS (mo_versions_parent_class)->finalize (object);
}

static void
mo_versions_class_init (MoVersionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mo_versions_dispose;
  G_OBJECT_CLASS (klass)->finalize = mo_versions_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
mo_versions_init (MoVersions *self)
{
  self->words = g_string_new (NULL);
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 6);
  gtk_widget_add_css_class (self->grid, "mo-versions");
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
