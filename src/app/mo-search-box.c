/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/mo-search-box.h"

#include <glib/gi18n-lib.h>

#include "app/mo-found-words.h"
#include "widget/mo-access.h"
#include "widget/mo-announce.h"
#include "widget/mo-focus.h"
#include "widget/mo-scroll.h"

struct _MoSearchBox {
  GtkWidget parent_instance;

  GtkWidget *overlay, *entry, *hint, *popover, *scroller, *list, *nothing;
  GPtrArray *hits; /* MoHit, of the rows */
  MoOffice *office;
  GCancellable *asking;
  gboolean looking, entered; /* Enter was pressed before the answer came */
};

G_DEFINE_FINAL_TYPE (MoSearchBox, mo_search_box, GTK_TYPE_WIDGET)

void
mo_search_box_set_office (MoSearchBox *self, MoOffice *office)
{
  g_set_object (&self->office, office);
}

/* ---------------------------------------------------------------------- what was found */

static GtkWidget *
row_of (const MoHit *hit)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *whole = mo_hit_words (hit);
  GtkWidget *first = gtk_label_new (hit->name);
  GtkWidget *second = gtk_label_new (hit->what);

  gtk_label_set_ellipsize (GTK_LABEL (first), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (second), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (first), 0);
  gtk_label_set_xalign (GTK_LABEL (second), 0);
  gtk_widget_add_css_class (first, "mo-strong");
  gtk_widget_add_css_class (second, "mo-dim");
  gtk_widget_add_css_class (second, "mo-caption");
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE); /* the focus stays in the entry */
  mo_access_name (row, whole);
  return row;
}

static void
clear_list (MoSearchBox *self)
{
  GtkWidget *row;
  while ((row = gtk_widget_get_first_child (self->list)) && GTK_IS_LIST_BOX_ROW (row))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
}

/* A figure is the only one of its code: it is named. */
static char *
words_of_found (const MoFoundAll *all, GPtrArray *hits)
{
  guint people = all->people->len;

  if (all->figure) {
    const MoHit *figure = g_ptr_array_index (hits, 0);
    return g_strdup_printf (people ? _ ("%s, and people. Arrows choose, Enter opens.")
                                   : _ ("%s. Enter opens."),
                            figure->name);
  }
  if (people == 0)
    return g_strdup (_ ("Nobody of that name or number."));
  return g_strdup_printf (ngettext ("%u person found. Enter opens.",
                                    "%u people found. Arrows choose, Enter opens.",
                                    people),
                          people);
}

static void
say_found (MoSearchBox *self, const MoFoundAll *all)
{
  g_autofree char *words = words_of_found (all, self->hits);
  mo_announce (GTK_WIDGET (self), words);
}

/* Rows that never have the focus are not scrolled to by themselves. */
static void
scroll_to (MoSearchBox *self, GtkWidget *row)
{
  mo_scroll_to (GTK_SCROLLED_WINDOW (self->scroller), self->list, row, 0);
}

/* The list hangs below the entry and stays within the window. */
static void
fit_popover (MoSearchBox *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  graphene_rect_t bounds;
  int room = 560;

  if (root && gtk_widget_compute_bounds (GTK_WIDGET (self), root, &bounds))
    room = gtk_widget_get_height (root) - (int) (bounds.origin.y + bounds.size.height) - 30;
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller),
                                              MAX (room, 120));
  gtk_widget_set_size_request (self->popover, gtk_widget_get_width (GTK_WIDGET (self)), -1);
}

static void open_row (MoSearchBox *self, GtkListBoxRow *row);

static void
found_all (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoFoundAll) all = mo_office_finish (MO_OFFICE (source), result, &error);
  if (!all)
    return; /* asked again already, or the office is closed */

  MoSearchBox *self = user;
  self->looking = FALSE;
  clear_list (self);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  self->hits = mo_found_hits (all);
  for (guint i = 0; i < self->hits->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), row_of (g_ptr_array_index (self->hits, i)));
  gtk_list_box_select_row (GTK_LIST_BOX (self->list),
                           gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0));
  gtk_widget_set_visible (self->scroller, self->hits->len > 0);
  gtk_widget_set_visible (self->nothing, self->hits->len == 0);
  if (self->entered &&
      self->hits->len > 0) { /* Enter came first: as it opens once they stand */
    open_row (self, gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0));
    return;
  }
  fit_popover (self);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  say_found (self, all);
}

static void
typed (MoSearchBox *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  gtk_widget_set_visible (self->hint, !*words);
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->looking = self->entered = FALSE;
  if (!*words || !self->office) {
    gtk_popover_popdown (GTK_POPOVER (self->popover));
    return;
  }
  self->looking = TRUE;
  self->asking = g_cancellable_new ();
  mo_office_read (self->office,
                  mo_search_all_job,
                  g_strdup (words),
                  g_free,
                  (GDestroyNotify) mo_found_all_free,
                  self->asking,
                  found_all,
                  self);
}

/* ---------------------------------------------------------------------- opening */

static void
leave (MoSearchBox *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
open_row (MoSearchBox *self, GtkListBoxRow *row)
{
  if (!row)
    return;
  g_autoptr (GPtrArray) hits = g_ptr_array_ref (self->hits); /* leaving forgets them */
  const MoHit *hit = g_ptr_array_index (hits, gtk_list_box_row_get_index (row));
  leave (self);
  gtk_widget_activate_action_variant (GTK_WIDGET (self), hit->action, hit->target);
}

static void
activated (MoSearchBox *self)
{
  if (self->looking)
    self->entered = TRUE;
  else
    open_row (self, gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list)));
}

static void
choose (MoSearchBox *self, int step)
{
  GtkListBox *list = GTK_LIST_BOX (self->list);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (list);
  GtkListBoxRow *next = gtk_list_box_get_row_at_index (
      list, (row ? gtk_list_box_row_get_index (row) : -1) + step);
  if (!next)
    return;
  gtk_list_box_select_row (list, next);
  scroll_to (self, GTK_WIDGET (next));
  g_autofree char *words =
      mo_hit_words (g_ptr_array_index (self->hits, gtk_list_box_row_get_index (next)));
  mo_announce (GTK_WIDGET (self), words);
}

static gboolean
key_pressed (MoSearchBox *self, guint key, guint code, GdkModifierType state)
{
  gboolean open = gtk_widget_get_visible (self->popover);

  if (key == GDK_KEY_Escape) {
    leave (self);
    gtk_widget_activate_action (GTK_WIDGET (self), "win.leave-search", NULL);
    return TRUE;
  }
  if (!open || (key != GDK_KEY_Down && key != GDK_KEY_Up))
    return FALSE;
  choose (self, key == GDK_KEY_Down ? 1 : -1);
  return TRUE;
}

static void
focus_left (MoSearchBox *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

/* ---------------------------------------------------------------------- the widget */

static gboolean
grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MO_SEARCH_BOX (widget)->entry);
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MoSearchBox *self = MO_SEARCH_BOX (widget);
  gtk_widget_allocate (self->overlay, width, height, baseline, NULL);
  gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
measure (GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  gtk_widget_measure (MO_SEARCH_BOX (widget)->overlay,
                      orientation,
                      for_size,
                      minimum,
                      natural,
                      minimum_baseline,
                      natural_baseline);
}

static void
dispose (GObject *object)
{
  MoSearchBox *self = MO_SEARCH_BOX (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_search_box_parent_class)->dispose (object);
}

static void
mo_search_box_class_init (MoSearchBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  widget_class->grab_focus = grab_focus;
  mo_focus_lets_go (widget_class);
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/app/mo-search-box.ui");
  gtk_widget_class_bind_template_child (widget_class, MoSearchBox, overlay);
  gtk_widget_class_bind_template_child (widget_class, MoSearchBox, entry);
  gtk_widget_class_bind_template_child (widget_class, MoSearchBox, hint);
  gtk_widget_class_bind_template_child (widget_class, MoSearchBox, popover);
  gtk_widget_class_bind_template_child (widget_class, MoSearchBox, scroller);
  gtk_widget_class_bind_template_child (widget_class, MoSearchBox, list);
  gtk_widget_class_bind_template_child (widget_class, MoSearchBox, nothing);
  gtk_widget_class_bind_template_callback (widget_class, typed);
  gtk_widget_class_bind_template_callback (widget_class, activated);
  gtk_widget_class_bind_template_callback (widget_class, open_row);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, focus_left);
}

static void
mo_search_box_init (MoSearchBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
