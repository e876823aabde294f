/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/mo-navigation.h"

#include <glib/gi18n-lib.h>

#include "widget/mo-access.h"
#include "widget/mo-focus.h"

typedef struct {
  const char *page, *word, *icon;
} Entry;

static const Entry entries[] = {
  { "today", N_ ("Today"), "mo-today-symbolic" },
  { "waiting", N_ ("Waiting"), "mo-waiting-symbolic" },
  { "board", N_ ("Board"), "mo-board-symbolic" },
  { "calls", N_ ("Calls"), "mo-calls-symbolic" },
  { "mentors", N_ ("Mentors"), "mo-mentors-symbolic" },
  { "impact", N_ ("Impact"), "mo-impact-symbolic" },
  { "phone", N_ ("Phone day"), "mo-phone-day-symbolic" },
  { "messages", N_ ("Messages"), "mo-messages-symbolic" },
  { "safeguarding", N_ ("Safeguarding"), "mo-safeguarding-symbolic" },
};

/* Pages that are reached through another one. */
static const char *const within[][2] = {
  { "intake", "waiting" },       { "apply", "mentors" },      { "way", "mentors" },
  { "concern", "safeguarding" }, { "notes", "messages" },     { "mentor", "mentors" },
  { "cases", "impact" },         { "figures", "impact" },     { "pack", "impact" },
  { "missing", "impact" },       { "instruments", "impact" }, { "as-of", "impact" }
};

typedef struct {
  GtkWidget *row, *word, *count, *rail_count;
  char *description; /* what is counted; NULL for nothing */
} Line;

struct _MoNavigation {
  GtkWidget parent_instance;

  GtkWidget *box, *list, *who, *saved, *saved_words;
  Line lines[G_N_ELEMENTS (entries)];
  gboolean rail, marking;
};

G_DEFINE_FINAL_TYPE (MoNavigation, mo_navigation, GTK_TYPE_WIDGET)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

static int
index_of (const char *page)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (g_strcmp0 (entries[i].page, page) == 0)
      return i;
  return -1;
}

const char *
mo_navigation_word (const char *page)
{
  int index = index_of (page);
  return index < 0 ? NULL : _ (entries[index].word);
}

void
mo_navigation_show (MoNavigation *self, const char *page)
{
  for (guint i = 0; i < G_N_ELEMENTS (within); i++)
    if (g_strcmp0 (within[i][0], page) == 0)
      page = within[i][1];
  int index = index_of (page);

  self->marking = TRUE;
  gtk_list_box_select_row (GTK_LIST_BOX (self->list),
                           index < 0 ? NULL : GTK_LIST_BOX_ROW (self->lines[index].row));
  self->marking = FALSE;
}

static void
show_count (MoNavigation *self, Line *line)
{
  gboolean any = *gtk_label_get_label (GTK_LABEL (line->count));
  gtk_widget_set_visible (line->count, any && !self->rail);
  gtk_widget_set_visible (line->rail_count, any && self->rail);
}

/* What the number counts, since pages count different things; on a rail the page's word too. */
static void
show_tooltip (MoNavigation *self, guint index)
{
  const char *count = self->lines[index].description;
  g_autofree char *words =
      count && self->rail ? g_strdup_printf ("%s: %s", _ (entries[index].word), count) : NULL;
  gtk_widget_set_tooltip_text (self->lines[index].row,
                               words        ? words
                               : self->rail ? _ (entries[index].word)
                                            : count);
}

void
mo_navigation_set_rail (MoNavigation *self, gboolean rail)
{
  self->rail = rail;
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++) {
    Line *line = &self->lines[i];
    gtk_widget_set_visible (line->word, !rail);
    show_count (self, line);
    show_tooltip (self, i);
  }
  gtk_widget_set_visible (self->who, !rail);
  gtk_widget_set_visible (self->saved_words, !rail);
  if (rail)
    gtk_widget_add_css_class (GTK_WIDGET (self), "rail");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "rail");
}

void
mo_navigation_set_count (MoNavigation *self,
                         const char *page,
                         int count,
                         const char *description)
{
  int index = index_of (page);
  g_return_if_fail (index >= 0);
  g_autofree char *words = count > 0 ? g_strdup_printf ("%d", count) : g_strdup ("");

  gtk_label_set_label (GTK_LABEL (self->lines[index].count), words);
  gtk_label_set_label (GTK_LABEL (self->lines[index].rail_count), words);
  show_count (self, &self->lines[index]);
  g_free (self->lines[index].description);
  self->lines[index].description = g_strdup (description);
  show_tooltip (self, index);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lines[index].row),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description ? description : "",
                                  -1);
}

void
mo_navigation_set_who (MoNavigation *self, const char *who)
{
  gtk_label_set_label (GTK_LABEL (self->who), who);
}

void
mo_navigation_set_saved (MoNavigation *self, const char *time)
{
  g_autofree char *words =
      time ? g_strdup_printf (_ ("Saved %s"), time) : g_strdup (_ ("All is saved"));
  gtk_label_set_label (GTK_LABEL (self->saved_words), words);
  gtk_widget_set_tooltip_text (self->saved, words);
}

/* ---------------------------------------------------------------------- making it */

static GtkWidget *
number (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);
  gtk_widget_add_css_class (label, style);
  gtk_accessible_update_state (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  return label;
}

static void
make_line (MoNavigation *self, guint index)
{
  const Entry *entry = &entries[index];
  Line *line = &self->lines[index];
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name",
                                  entry->icon,
                                  NULL);

  line->row = gtk_list_box_row_new ();
  line->word = gtk_label_new (_ (entry->word));
  line->count = number ("mo-nav-count");
  line->rail_count = number ("mo-rail-count");
  gtk_label_set_xalign (GTK_LABEL (line->word), 0);
  gtk_widget_set_hexpand (line->word, TRUE);
  gtk_widget_add_css_class (line->word, "mo-nav-word");
  gtk_widget_set_halign (line->rail_count, GTK_ALIGN_END);
  gtk_widget_set_valign (line->rail_count, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), line->word);
  gtk_box_append (GTK_BOX (box), line->count);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), box);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), line->rail_count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (line->row), overlay);
  gtk_list_box_append (GTK_LIST_BOX (self->list), line->row);
  mo_access_name (line->row, _ (entry->word));
}

static void
choose (MoNavigation *self, GtkListBoxRow *row, gboolean entered)
{
  if (row && !self->marking)
    g_signal_emit (
        self, signals[CHOSEN], 0, entries[gtk_list_box_row_get_index (row)].page, entered);
}

static void
row_selected (MoNavigation *self, GtkListBoxRow *row)
{
  choose (self, row, FALSE);
}

static void
row_activated (MoNavigation *self, GtkListBoxRow *row)
{
  choose (self, row, TRUE);
}

static gboolean
grab_focus (GtkWidget *widget)
{
  MoNavigation *self = MO_NAVIGATION (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  return gtk_widget_grab_focus (row ? GTK_WIDGET (row) : self->lines[0].row);
}

/* The list selects the line that Tab comes to, once more if it was selected: the page within
 * another, or one of the menu, would be left for it. */
static gboolean
focus (GtkWidget *widget, GtkDirectionType direction)
{
  MoNavigation *self = MO_NAVIGATION (widget);
  GtkListBox *list = GTK_LIST_BOX (self->list);
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (list);

  self->marking = TRUE;
  gboolean taken = GTK_WIDGET_CLASS (mo_navigation_parent_class)->focus (widget, direction);
  gtk_list_box_select_row (list, selected);
  self->marking = FALSE;
  return taken;
}

static void
dispose (GObject *object)
{
  MoNavigation *self = MO_NAVIGATION (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_clear_pointer (&self->lines[i].description, g_free);
  G_OBJECT_CLASS (mo_navigation_parent_class)->dispose (object);
}

static void
measure_again (GtkWidget *widget)
{
  gtk_widget_queue_resize (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    measure_again (child);
}

static gboolean
measure_once (GtkWidget *widget, GdkFrameClock *clock, gpointer user)
{
  measure_again (widget);
  return G_SOURCE_REMOVE;
}

/* Lines that were folded away while the text became smaller keep the size they had: GTK 4.8
 * does not measure them anew when they come back. */
static void
came_into_sight (GtkWidget *widget)
{
  gtk_widget_add_tick_callback (widget, measure_once, NULL, NULL);
}

static void
mo_navigation_class_init (MoNavigationClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  widget_class->focus = focus;
  widget_class->grab_focus = grab_focus;
  mo_focus_lets_go (widget_class);
  signals[CHOSEN] = g_signal_new ("chosen",
                                  MO_TYPE_NAVIGATION,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  2,
                                  G_TYPE_STRING,
                                  G_TYPE_BOOLEAN);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/app/mo-navigation.ui");
  gtk_widget_class_bind_template_child (widget_class, MoNavigation, box);
  gtk_widget_class_bind_template_child (widget_class, MoNavigation, list);
  gtk_widget_class_bind_template_child (widget_class, MoNavigation, who);
  gtk_widget_class_bind_template_child (widget_class, MoNavigation, saved);
  gtk_widget_class_bind_template_child (widget_class, MoNavigation, saved_words);
  gtk_widget_class_bind_template_callback (widget_class, row_selected);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
}

static void
mo_navigation_init (MoNavigation *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "map", G_CALLBACK (came_into_sight), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    make_line (self, i);
  mo_access_one_tab_stop (GTK_WIDGET (self->list));
  mo_navigation_set_rail (self, FALSE);
  mo_navigation_set_saved (self, NULL);
}
