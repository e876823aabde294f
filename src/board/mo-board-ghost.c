/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "board/mo-board-private.h"

/* What hangs at the pointer while somebody is dragged: who it is, and what a drop would do
 * where the pointer is. */

typedef struct {
  GtkWidget *icon, *words, *line;
  gboolean keeps_room; /* where nothing is said */
} Said;

static GtkWidget *
label (GtkWidget *box, const char *words, const char *class)
{
  GtkWidget *made = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (made), 0);
  gtk_label_set_wrap (GTK_LABEL (made), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (made), 26);
  gtk_widget_add_css_class (made, class);
  gtk_box_append (GTK_BOX (box), made);
  return made;
}

/* A line of an icon and words, to be filled by mo_board_note_say (). */
static void
add_line (GtkWidget *box)
{
  Said *said = g_new0 (Said, 1);
  g_object_set_data_full (G_OBJECT (box), "said", said, g_free);
  said->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (box), said->line);
  said->icon = gtk_image_new ();
  gtk_widget_set_valign (said->icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (said->line), said->icon);
  said->words = label (said->line, "", "mo-caption");
  gtk_widget_set_visible (said->line, FALSE);
}

GtkWidget *
mo_board_ghost_new (const char *name, const char *corner, const char *about)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (box, "mo-card");
  gtk_widget_add_css_class (box, "mo-board-ghost");
  gtk_box_append (GTK_BOX (box), first);
  gtk_widget_set_hexpand (label (first, name, "mo-strong"), TRUE);
  gtk_widget_add_css_class (label (first, corner, "mo-caption"), "mo-dim");
  label (box, about, "mo-caption");
  add_line (box);
  /* its surface keeps the size it begins with: room for two lines from the start */
  Said *said = g_object_get_data (G_OBJECT (box), "said");
  said->keeps_room = TRUE;
  gtk_label_set_width_chars (GTK_LABEL (said->words), 28);
  gtk_label_set_lines (GTK_LABEL (said->words), 2);
  gtk_label_set_ellipsize (GTK_LABEL (said->words), PANGO_ELLIPSIZE_END);
  mo_board_note_say (box, MO_LEVEL_FINE, NULL);
  return box;
}

GtkWidget *
mo_board_note_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (box, "mo-board-note");
  gtk_widget_set_valign (box, GTK_ALIGN_END);
  gtk_widget_set_can_target (box, FALSE);
  gtk_widget_set_visible (box, FALSE);
  add_line (box);
  return box;
}

static const char *
class_of (MoLevel level)
{
  return level == MO_LEVEL_REFUSED ? "mo-dim" : level == MO_LEVEL_FINE ? "mo-ok" : "mo-soon";
}

const char *
mo_board_level_icon (MoLevel level)
{
  return level == MO_LEVEL_REFUSED ? "mo-refused-symbolic"
         : level == MO_LEVEL_FINE  ? "mo-match-symbolic"
                                   : "mo-warning-symbolic";
}

void
mo_board_note_say (GtkWidget *box, MoLevel level, const char *words)
{
  Said *said = g_object_get_data (G_OBJECT (box), "said");
  const char *icon[] = { class_of (level), NULL };
  const char *text[] = { "mo-caption", class_of (level), NULL };

  gtk_widget_set_visible (said->line, words || said->keeps_room);
  gtk_widget_set_opacity (said->line, words ? 1 : 0);
  gtk_image_set_from_icon_name (GTK_IMAGE (said->icon), mo_board_level_icon (level));
  gtk_label_set_label (GTK_LABEL (said->words), words ? words : "\n");
  gtk_widget_set_css_classes (said->icon, icon);
  gtk_widget_set_css_classes (said->words, text);
}
