/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/mo-board-cells.h"

#include <glib/gi18n-lib.h>

#include "store/mo-board-try.h"
#include "widget/mo-access.h"
#include "board/mo-fit-bar.h"

/* ---------------------------------------------------------------------- rows */

static const MoField rank_fields[] = {
  MO_FIELD (INT64, MoRankLine, id),
  MO_FIELD (INT, MoRankLine, place),
  MO_FIELD (INT, MoRankLine, total),
  MO_FIELD (INT, MoRankLine, taken),
  MO_FIELD (INT, MoRankLine, bar),
  MO_FIELD (INT, MoRankLine, capacity),
  MO_FIELD (TEXT, MoRankLine, name),
  MO_FIELD (TEXT, MoRankLine, level),
  MO_FIELD (TEXT, MoRankLine, words),
  MO_FIELD (INT, MoRankLine, marked),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoRankLine, mo_rank_line, rank_fields)

#define DEFINE_ROW(Type, type, fields, record)                                                 \
  struct _##Type {                                                                             \
    MoRow parent_instance;                                                                     \
  };                                                                                           \
  G_DEFINE_FINAL_TYPE (Type, type, MO_TYPE_ROW)                                                \
  static void type##_class_init (Type##Class *klass)                                           \
  {                                                                                            \
    mo_row_class_show (MO_ROW_CLASS (klass), fields, record##_ref, record##_unref);            \
  }                                                                                            \
  static void type##_init (Type *self)                                                         \
  {                                                                                            \
  }

DEFINE_ROW (MoPersonRow, mo_person_row, mo_board_person_fields (), mo_board_person)
DEFINE_ROW (MoRankRow, mo_rank_row, rank_fields, mo_rank_line)
DEFINE_ROW (MoCardRow, mo_card_row, mo_board_card_fields (), mo_board_card)

/* ---------------------------------------------------------------------- the cell */

struct _MoBoardCell {
  GtkWidget parent_instance;

  MoCellKind kind;
  MoRow *row;
  gulong changed;

  /* The template's; which there are depends on the kind. */
  GtkWidget *box, *rank, *name, *second, *third, *fourth, *icon, *bar, *number, *places,
      *button, *cannot, *before;
};

G_DEFINE_FINAL_TYPE (MoBoardCell, mo_board_cell, GTK_TYPE_WIDGET)

static GtkWidget *
label (GtkWidget *box, const char *class, gboolean wide)
{
  GtkWidget *made = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (made), 0);
  gtk_label_set_wrap (GTK_LABEL (made), wide);
  gtk_label_set_wrap_mode (GTK_LABEL (made), PANGO_WRAP_WORD);
  gtk_widget_set_hexpand (made, wide);
  if (class) {
    g_auto (GStrv) classes = g_strsplit (class, " ", -1);
    gtk_widget_set_css_classes (made, (const char **) classes);
  }
  gtk_box_append (GTK_BOX (box), made);
  return made;
}

static GtkWidget *
line (GtkWidget *box, int spacing)
{
  GtkWidget *made = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, spacing);
  gtk_box_append (GTK_BOX (box), made);
  return made;
}

static GtkWidget *
image (GtkWidget *box)
{
  GtkWidget *made = gtk_image_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (made), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
  gtk_box_append (GTK_BOX (box), made);
  return made;
}

static void
button_clicked (GtkButton *button, MoBoardCell *self)
{
  if (self->row)
    gtk_widget_activate_action (GTK_WIDGET (self),
                                self->kind == MO_CELL_MENTOR ? "board.draft" : "board.ask-move",
                                "x",
                                mo_row_get_id (self->row));
}

static GtkWidget *
button (MoBoardCell *self, GtkWidget *box, const char *words)
{
  GtkWidget *made = gtk_button_new_with_label (words);
  gtk_widget_set_valign (made, GTK_ALIGN_CENTER);
  g_signal_connect (made, "clicked", G_CALLBACK (button_clicked), self);
  gtk_box_append (GTK_BOX (box), made);
  return made;
}

static void
build_person (MoBoardCell *self)
{
  GtkWidget *first = line (self->box, 6);
  self->name = label (first, "mo-strong", TRUE);
  self->icon = image (first);
  self->number = label (first, NULL, FALSE);
  gtk_widget_set_valign (self->icon, GTK_ALIGN_START);
  gtk_widget_set_valign (self->number, GTK_ALIGN_START);
  self->second = label (self->box, "mo-caption", TRUE);
  self->third = label (self->box, "mo-caption mo-dim", TRUE);
  self->before = label (self->box, "mo-caption mo-dim", TRUE);
}

static void
build_mentor (MoBoardCell *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (self->box), 6);
  self->rank = label (self->box, "mo-dim mo-board-rank", FALSE);
  gtk_widget_set_valign (self->rank, GTK_ALIGN_START);
  self->icon = image (self->box);
  GtkWidget *middle = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_hexpand (middle, TRUE);
  gtk_widget_set_valign (middle, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), middle);
  GtkWidget *first = line (middle, 6);
  self->name = label (first, "mo-strong", TRUE);
  gtk_widget_set_hexpand (self->name, FALSE);
  self->third = label (first, "mo-caption mo-dim", FALSE);
  self->second = label (middle, "mo-caption", TRUE);
  GtkWidget *right = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_valign (right, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), right);
  GtkWidget *fit = line (right, 9);
  gtk_widget_set_halign (fit, GTK_ALIGN_END);
  self->bar = mo_fit_bar_new (64);
  gtk_box_append (GTK_BOX (fit), self->bar);
  self->number = label (fit, "mo-strong mo-board-number", FALSE);
  gtk_label_set_xalign (GTK_LABEL (self->number), 1);
  GtkWidget *free_line = line (right, 6);
  gtk_widget_set_halign (free_line, GTK_ALIGN_END);
  self->places = mo_places_new ();
  gtk_box_append (GTK_BOX (free_line), self->places);
  self->fourth = label (free_line, "mo-caption", FALSE);
  self->cannot = label (self->box, "mo-caption mo-dim mo-strong", FALSE);
  gtk_label_set_label (GTK_LABEL (self->cannot), _ ("cannot"));
  self->button = button (self, self->box, _ ("Draft"));
}

static void
build_card (MoBoardCell *self)
{
  self->name = label (self->box, "mo-strong", TRUE);
  self->second = label (self->box, "mo-caption", TRUE);
  self->before = label (self->box, "mo-caption mo-dim", TRUE);
  GtkWidget *fit = line (self->box, 9);
  self->bar = mo_fit_bar_new (44);
  gtk_box_append (GTK_BOX (fit), self->bar);
  self->number = label (fit, "mo-strong", FALSE);
  GtkWidget *state = line (self->box, 6);
  self->icon = image (state);
  self->third = label (state, "mo-caption", TRUE);
  self->button = button (self, self->box, _ ("Move to…"));
  gtk_widget_set_margin_top (self->button, 3);
}

/* Only what differs is set: a cell is filled anew for each row that scrolls by. */
static void
set_classes (GtkWidget *widget, const char *one, const char *other)
{
  const char *classes[] = { one, other, NULL };
  g_auto (GStrv) now = gtk_widget_get_css_classes (widget);
  if (!g_strv_equal ((const char *const *) now, classes))
    gtk_widget_set_css_classes (widget, classes);
}

static void
say_before (MoBoardCell *self, const char *before)
{
  gtk_label_set_label (GTK_LABEL (self->before), before ? before : "");
  gtk_widget_set_visible (self->before, before != NULL);
}

static void
show_person (MoBoardCell *self, const MoBoardPerson *person)
{
  gboolean late = person->level == MO_LEVEL_LATE;
  g_autofree char *goals =
      g_strdup_printf (_ ("Goals: %s"), person->goals ? person->goals : "—");

  gtk_label_set_label (GTK_LABEL (self->name), person->name);
  gtk_label_set_label (GTK_LABEL (self->number), person->days_words);
  gtk_label_set_label (GTK_LABEL (self->second), person->about);
  gtk_label_set_label (GTK_LABEL (self->third), goals);
  say_before (self, person->before);
  gtk_widget_set_visible (self->icon, late);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), "mo-late-symbolic");
  set_classes (self->icon, late ? "mo-late" : "mo-dim", NULL);
  set_classes (self->number, "mo-caption", late ? "mo-late" : "mo-dim");
}

/* The place in the order, or why not; while somebody is dragged: whether a drop would do.  The
 * button keeps its room then, for nothing may move beneath the pointer. */
static void
show_mark (MoBoardCell *self, const MoRankLine *rank)
{
  gboolean can = rank->place > 0, again = rank->bar == MO_BAR_AGAIN;
  gtk_widget_set_visible (self->rank, can && !rank->marked);
  gtk_widget_set_visible (self->icon, !can || rank->marked);
  gtk_widget_set_visible (self->cannot, !can && rank->marked);
  gtk_widget_set_opacity (self->button, rank->marked ? 0 : 1);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon),
                                !can    ? "mo-refused-symbolic"
                                : again ? "mo-warning-symbolic"
                                        : "mo-match-symbolic");
  set_classes (self->icon, !can ? "mo-dim" : again ? "mo-soon" : "mo-ok", NULL);
}

static void
show_mentor (MoBoardCell *self, const MoRankLine *rank)
{
  gboolean can = rank->place > 0;
  int left = MAX (0, rank->capacity - rank->taken);
  g_autofree char *place = g_strdup_printf ("%d", rank->place);
  g_autofree char *number = g_strdup_printf ("%d", rank->total);
  g_autofree char *free_words =
      left ? g_strdup_printf (ngettext ("%d free", "%d free", left), left)
           : g_strdup (_ ("full"));
  g_autofree char *name = g_strdup_printf (_ ("Draft with %s"), rank->name);

  gtk_label_set_label (GTK_LABEL (self->rank), place);
  gtk_label_set_label (GTK_LABEL (self->name), rank->name);
  gtk_label_set_label (GTK_LABEL (self->third), rank->level);
  gtk_label_set_label (GTK_LABEL (self->second), rank->words);
  gtk_label_set_label (GTK_LABEL (self->number), number);
  gtk_label_set_label (GTK_LABEL (self->fourth), free_words);
  mo_fit_bar_set_value (MO_FIT_BAR (self->bar), rank->total);
  mo_places_set (MO_PLACES (self->places), rank->taken, rank->capacity);
  show_mark (self, rank);
  gtk_widget_set_visible (gtk_widget_get_parent (gtk_widget_get_parent (self->bar)), can);
  gtk_widget_set_visible (self->button, can);
  set_classes (self->name, can ? "mo-strong" : "mo-dim", NULL);
  mo_access_icon_button (self->button, name);
}

static void
show_card (MoBoardCell *self, const MoBoardCard *card)
{
  static const char *const icons[] = {
    [MO_LEVEL_FINE] = "mo-in-time-symbolic", [MO_LEVEL_STOPPED] = "mo-soon-symbolic",
    [MO_LEVEL_SOON] = "mo-soon-symbolic",    [MO_LEVEL_LATE] = "mo-late-symbolic",
    [MO_LEVEL_ASK] = "mo-warning-symbolic",  [MO_LEVEL_REFUSED] = "mo-refused-symbolic"
  };
  gboolean call = card->first_call != MO_DAY_NONE;
  gboolean tried = g_str_equal (card->state, MO_CARD_WHAT_IF);
  const char *class = card->level == MO_LEVEL_FINE   ? "mo-ok"
                      : card->level == MO_LEVEL_SOON ? "mo-soon"
                      : card->level == MO_LEVEL_LATE ? "mo-late"
                      : tried                        ? "mo-accent"
                                                     : "mo-plain";
  g_autofree char *with = g_strdup_printf (_ ("with %s"), card->mentor_name);
  g_autofree char *number = g_strdup_printf ("%d", card->fit);
  g_autofree char *name =
      g_strdup_printf (_ ("Move %s with %s to…"), card->name, card->mentor_name);

  gtk_label_set_label (GTK_LABEL (self->name), card->name);
  gtk_label_set_label (GTK_LABEL (self->second), with);
  say_before (self, card->before);
  gtk_label_set_label (GTK_LABEL (self->number), number);
  gtk_label_set_label (GTK_LABEL (self->third), card->words);
  mo_fit_bar_set_value (MO_FIT_BAR (self->bar), card->fit);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon),
                                tried && card->level < MO_LEVEL_SOON  ? "mo-what-if-symbolic"
                                : call && card->level < MO_LEVEL_LATE ? "mo-calls-symbolic"
                                                                      : icons[card->level]);
  set_classes (self->icon, class, NULL);
  set_classes (self->third, "mo-caption", class);
  mo_access_icon_button (self->button, name);
}

char *
mo_board_cell_words (MoBoardCell *self)
{
  gconstpointer record = self->row ? mo_row_get_record (self->row) : NULL;
  if (!record)
    return g_strdup ("");
  if (self->kind == MO_CELL_PERSON) {
    const MoBoardPerson *person = record;
    return g_strdup_printf (_ ("%s, %s, waits %s, goals: %s%s%s"),
                            person->name,
                            person->about,
                            person->days_words,
                            person->goals ? person->goals : _ ("not known"),
                            person->before ? ". " : "",
                            person->before ? person->before : "");
  }
  if (self->kind == MO_CELL_MENTOR) {
    const MoRankLine *rank = record;
    if (!rank->place)
      return g_strdup_printf (_ ("%s cannot be asked: %s"), rank->name, rank->words);
    return g_strdup_printf (
        ngettext ("%d: %s, %s, fit %d of 100, %s: %s; %d of %d place taken",
                  "%d: %s, %s, fit %d of 100, %s: %s; %d of %d places taken",
                  rank->capacity),
        rank->place,
        rank->name,
        rank->level,
        rank->total,
        mo_match_total_words (rank->total),
        rank->words,
        rank->taken,
        rank->capacity);
  }
  const MoBoardCard *card = record;
  return g_strdup_printf (_ ("%s with %s, fit %d, %s%s%s"),
                          card->name,
                          card->mentor_name,
                          card->fit,
                          card->words,
                          card->before ? ". " : "",
                          card->before ? card->before : "");
}

static void
refresh (MoBoardCell *self)
{
  gconstpointer record = mo_row_get_record (self->row);
  g_autofree char *words = mo_board_cell_words (self);
  if (self->kind == MO_CELL_PERSON)
    show_person (self, record);
  else if (self->kind == MO_CELL_MENTOR)
    show_mentor (self, record);
  else
    show_card (self, record);
  mo_access_row (GTK_WIDGET (self), words);
  mo_access_name (GTK_WIDGET (self), words); /* said when the cell itself is read */
}

void
mo_board_cell_show (MoBoardCell *self, MoRow *row)
{
  if (self->row)
    g_clear_signal_handler (&self->changed, self->row);
  g_set_object (&self->row, row);
  if (!row)
    return;
  self->changed = g_signal_connect_swapped (row, "notify", G_CALLBACK (refresh), self);
  refresh (self);
}

MoRow *
mo_board_cell_get_row (MoBoardCell *self)
{
  return self->row;
}

MoCellKind
mo_board_cell_get_kind (MoBoardCell *self)
{
  return self->kind;
}

GtkWidget *
mo_board_cell_new (MoCellKind kind)
{
  static const char *const classes[] = { "mo-person-card", "mo-mentor-line", "mo-pair-card" };
  MoBoardCell *self = g_object_new (MO_TYPE_BOARD_CELL, NULL);
  self->kind = kind;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, kind == MO_CELL_CARD ? 6 : 3);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), classes[kind]);
  if (kind != MO_CELL_MENTOR)
    gtk_widget_add_css_class (GTK_WIDGET (self), "mo-card");
  if (kind == MO_CELL_PERSON)
    build_person (self);
  else if (kind == MO_CELL_MENTOR)
    build_mentor (self);
  else
    build_card (self);
  return GTK_WIDGET (self);
}

static void
mo_board_cell_dispose (GObject *object)
{
  MoBoardCell *self = MO_BOARD_CELL (object);
  mo_board_cell_show (self, NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (mo_board_cell_parent_class)->dispose (object);
}

static void
mo_board_cell_class_init (MoBoardCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mo_board_cell_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
mo_board_cell_init (MoBoardCell *self)
{
}

/* ---------------------------------------------------------------------- the factory */

typedef struct {
  MoCellKind kind;
  void (*made) (MoBoardCell *cell, gpointer user);
  gpointer user;
} Maker;

static void
set_up (GtkListItemFactory *factory, GtkListItem *item, Maker *maker)
{
  GtkWidget *cell = mo_board_cell_new (maker->kind);
  gtk_list_item_set_child (item, cell);
  maker->made (MO_BOARD_CELL (cell), maker->user);
}

static void
bind (GtkListItemFactory *factory, GtkListItem *item, gpointer user)
{
  mo_board_cell_show (MO_BOARD_CELL (gtk_list_item_get_child (item)),
                      gtk_list_item_get_item (item));
}

static void
unbind (GtkListItemFactory *factory, GtkListItem *item, gpointer user)
{
  mo_board_cell_show (MO_BOARD_CELL (gtk_list_item_get_child (item)), NULL);
}

static void
maker_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

GtkListItemFactory *
mo_board_factory_new (MoCellKind kind, GCallback made, gpointer user)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Maker *maker = g_new0 (Maker, 1);
  *maker = (Maker){ kind, (void (*) (MoBoardCell *, gpointer)) made, user };
  g_signal_connect_data (factory, "setup", G_CALLBACK (set_up), maker, maker_free, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind), NULL);
  return factory;
}
