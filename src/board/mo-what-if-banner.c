/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/mo-what-if-banner.h"

#include <glib/gi18n-lib.h>

#include "model/mo-what-if-words.h"
#include "widget/mo-access.h"
#include "widget/mo-width-bin.h"

#define NAMED 2 /* people by name; the others are a button away */

struct _MoWhatIfBanner {
  GtkWidget parent_instance;

  gboolean nameless;                  /* names are hidden: not even the steps taken say any */
  GtkWidget *turn[MO_TURN_WAITS + 1]; /* a line each, but MO_TURN_SAME */
  GtkWidget *turn_button[MO_TURN_WAITS + 1];
  GtkLabel *turn_head[MO_TURN_WAITS + 1], *turn_names[MO_TURN_WAITS + 1];
  GtkLabel *turn_all[MO_TURN_WAITS + 1]; /* in its popover */

  /* The template's. */
  GtkLabel *head, *people, *trouble, *drop;
  GtkWidget *first, *second, *trouble_line, *drop_line, *buttons, *suggest, *undo, *redo,
      *throw_away, *apply, *take_out, *bar;
};

G_DEFINE_FINAL_TYPE (MoWhatIfBanner, mo_what_if_banner, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- who gains, who waits
 */

/* Everybody, in a list of its own that scrolls. */
static GtkWidget *
all_popover (MoWhatIfBanner *self, MoTurn turn)
{
  GtkWidget *popover = gtk_popover_new (), *scroll = gtk_scrolled_window_new ();
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_scrolled_window_set_policy (
      GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroll), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroll), 400);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), label);
  gtk_popover_set_child (GTK_POPOVER (popover), scroll);
  self->turn_all[turn] = GTK_LABEL (label);
  return popover;
}

static void
add_turn (MoWhatIfBanner *self, MoTurn turn, const char *icon, const char *class)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *button = gtk_menu_button_new (),
            *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *image = gtk_image_new_from_icon_name (icon), *head = gtk_label_new (NULL),
            *names = gtk_label_new (NULL);

  gtk_widget_add_css_class (image, class);
  gtk_widget_add_css_class (head, class);
  gtk_widget_add_css_class (head, "mo-strong");
  gtk_widget_add_css_class (names, "mo-caption");
  gtk_label_set_xalign (GTK_LABEL (names), 0);
  gtk_label_set_wrap (GTK_LABEL (names), TRUE);
  gtk_box_append (GTK_BOX (line), image);
  gtk_box_append (GTK_BOX (line), head);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), line);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), all_popover (self, turn));
  gtk_widget_add_css_class (button, "mo-small");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), names);
  gtk_box_append (GTK_BOX (self->second), box);
  self->turn[turn] = box;
  self->turn_button[turn] = button;
  self->turn_head[turn] = GTK_LABEL (head);
  self->turn_names[turn] = GTK_LABEL (names);
}

static void
show_turn (MoWhatIfBanner *self, const MoWhatIfLook *look, MoTurn turn, MoDay today)
{
  g_autofree char *head = mo_what_if_turn_head (look, turn);
  g_autofree char *names = mo_what_if_turn_names (look, turn, NAMED, today);
  g_autofree char *all = mo_what_if_turn_names (look, turn, 0, today);
  gtk_widget_set_visible (self->turn[turn], head != NULL);
  gtk_label_set_label (self->turn_head[turn], head ? head : "");
  gtk_label_set_label (self->turn_names[turn], names ? names : "");
  gtk_label_set_label (self->turn_all[turn], all ? all : "");
  g_autofree char *name = g_strdup_printf (_ ("%s: everybody"), head ? head : "");
  mo_access_icon_button (self->turn_button[turn], name);
}

/* ---------------------------------------------------------------------- the whole */

static void
show_trouble (MoWhatIfBanner *self, const char *const *refused, const char *meanwhile)
{
  g_autoptr (GString) words = g_string_new (meanwhile);
  for (const char *const *at = refused; at && *at; at++)
    g_string_append_printf (words, "%s%s", words->len ? "\n" : "", *at);
  gtk_label_set_label (self->trouble, words->str);
  gtk_widget_set_visible (self->trouble_line, words->len > 0);
  gtk_widget_set_visible (self->take_out, refused && *refused);
}

static void
show_buttons (MoWhatIfBanner *self, const MoWhatIfLook *look, const MoTrying *trying)
{
  const char *undo = self->nameless ? NULL : mo_trying_undo_words (trying),
             *redo = self->nameless ? NULL : mo_trying_redo_words (trying);
  g_autofree char *back = undo ? g_strdup_printf (_ ("Take back: %s"), undo)
                               : g_strdup (_ ("Take back a step of this what if"));
  g_autofree char *again = redo ? g_strdup_printf (_ ("Do again: %s"), redo)
                                : g_strdup (_ ("Do a step of this what if again"));
  guint n = mo_what_if_tries (mo_trying_now (trying));
  g_autofree char *apply =
      g_strdup_printf (ngettext ("Apply %u draft", "Apply %u drafts", n), n);

  mo_access_icon_button (self->undo, back);
  mo_access_icon_button (self->redo, again);
  gtk_button_set_label (GTK_BUTTON (self->apply), apply);
  gtk_widget_set_visible (self->apply, n > 0);
  gtk_widget_set_visible (self->throw_away, !mo_what_if_is_empty (mo_trying_now (trying)));
}

void
mo_what_if_banner_show (MoWhatIfBanner *self,
                        const MoWhatIfList *list,
                        const MoWhatIfLook *look,
                        const MoTrying *trying,
                        const char *const *refused,
                        const char *meanwhile)
{
  g_autofree char *head = mo_what_if_head (look), *points = mo_what_if_points (list, look);
  g_autofree char *people = mo_what_if_people (list, look);
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>  %s", head, points);

  gtk_label_set_markup (self->head, markup);
  gtk_label_set_label (self->people, people);
  show_turn (self, look, MO_TURN_GAINS, list->board->today);
  show_turn (self, look, MO_TURN_FITS_LESS, list->board->today);
  show_turn (self, look, MO_TURN_WAITS, list->board->today);
  gtk_widget_set_visible (self->second, look->turns->len > 0);
  show_trouble (self, refused, meanwhile);
  show_buttons (self, look, trying);
}

void
mo_what_if_banner_say_drop (MoWhatIfBanner *self, const char *words, gboolean barred)
{
  gtk_widget_set_visible (self->drop_line, words != NULL);
  gtk_label_set_label (self->drop, words ? words : "");
  gtk_button_set_label (GTK_BUTTON (self->bar),
                        barred ? _ ("Allow this pair again") : _ ("Not this pair"));
}

static void
say_turn (MoWhatIfBanner *self, GString *words, MoTurn turn)
{
  if (gtk_widget_get_visible (self->turn[turn]))
    g_string_append_printf (words,
                            " %s: %s.",
                            gtk_label_get_label (self->turn_head[turn]),
                            gtk_label_get_label (self->turn_names[turn]));
}

void
mo_what_if_banner_focus (MoWhatIfBanner *self)
{
  gtk_widget_grab_focus (self->suggest);
}

char *
mo_what_if_banner_spoken (MoWhatIfBanner *self)
{
  GString *words = g_string_new (gtk_label_get_text (self->head));
  g_string_append_printf (words, " %s", gtk_label_get_label (self->people));
  if (gtk_widget_get_visible (self->second)) {
    say_turn (self, words, MO_TURN_GAINS);
    say_turn (self, words, MO_TURN_FITS_LESS);
    say_turn (self, words, MO_TURN_WAITS);
  }
  return g_string_free (words, FALSE);
}

void
mo_what_if_banner_set_nameless (MoWhatIfBanner *self, gboolean nameless)
{
  self->nameless = nameless;
}

/* ---------------------------------------------------------------------- the widget */

/* Where it is narrow the lists below need the height: names are a button away. */
static void
arrange (MoWhatIfBanner *self)
{
  MoWidthBin *bin = mo_width_bin_find (GTK_WIDGET (self));
  MoWidth width = bin ? mo_width_bin_get_width (bin) : MO_WIDTH_WIDE;
  gboolean wide = width == MO_WIDTH_WIDE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->first),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->buttons),
                                  width == MO_WIDTH_TINY ? GTK_ORIENTATION_VERTICAL
                                                         : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (self->first), wide ? 12 : 6);
  gtk_widget_set_visible (GTK_WIDGET (self->people), wide);
  for (int turn = MO_TURN_GAINS; turn <= MO_TURN_WAITS; turn++)
    gtk_widget_set_visible (GTK_WIDGET (self->turn_names[turn]), wide);
}

static void
mo_what_if_banner_map (GtkWidget *widget)
{
  MoWidthBin *bin = mo_width_bin_find (widget);
  if (bin && !g_signal_handler_find (
                 bin, G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA, 0, 0, NULL, arrange, widget))
    g_signal_connect_object (
        bin, "notify::width-name", G_CALLBACK (arrange), widget, G_CONNECT_SWAPPED);
  arrange (MO_WHAT_IF_BANNER (widget));
  GTK_WIDGET_CLASS (mo_what_if_banner_parent_class)->map (widget);
}

static void
mo_what_if_banner_dispose (GObject *object)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (mo_what_if_banner_parent_class)->dispose (object);
}

static void
mo_what_if_banner_class_init (MoWhatIfBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = mo_what_if_banner_dispose;
  widget_class->map = mo_what_if_banner_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/board/mo-what-if-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, MoWhatIfBanner, head);
  gtk_widget_class_bind_template_child (widget_class, MoWhatIfBanner, people);
  gtk_widget_class_bind_template_child (widget_class, MoWhatIfBanner, trouble);
  gtk_widget_class_bind_template_child (widget_class, MoWhatIfBanner, drop);
  gtk_widget_class_bind_template_child (widget_class, MoWhatIfBanner, first);
  gtk_widget_class_bind_template_child (widget_class, MoWhatIfBanner, second);
  gtk_widget_class_bind_template_child (widget_class, MoWhatIfBanner, trouble_line);
  gtk_widget_class_bind_template_child (widget_class, MoWhatIfBanner, drop_line);
  gtk_widget_class_bind_template_child (widget_class, MoWhatIfBanner, buttons);
  gtk_widget_class_bind_template_child (widget_class, MoWhatIfBanner, suggest);
  gtk_widget_class_bind_template_child (widget_class, MoWhatIfBanner, undo);
  gtk_widget_class_bind_template_child (widget_class, MoWhatIfBanner, redo);
  gtk_widget_class_bind_template_child (widget_class, MoWhatIfBanner, throw_away);
  gtk_widget_class_bind_template_child (widget_class, MoWhatIfBanner, apply);
  gtk_widget_class_bind_template_child (widget_class, MoWhatIfBanner, take_out);
  gtk_widget_class_bind_template_child (widget_class, MoWhatIfBanner, bar);
}

static void
mo_what_if_banner_init (MoWhatIfBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_turn (self, MO_TURN_GAINS, "mo-match-symbolic", "mo-ok");
  add_turn (self, MO_TURN_FITS_LESS, "mo-near-symbolic", "mo-plain");
  add_turn (self, MO_TURN_WAITS, "mo-soon-symbolic", "mo-soon");
  mo_access_name (GTK_WIDGET (self), _ ("What if"));
}
