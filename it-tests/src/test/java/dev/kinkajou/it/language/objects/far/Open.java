package dev.kinkajou.it.language.objects.far;

/** Public, and inherits from a class that is not. */
public class Open extends Hidden {
    /** Makes one. */
    public Open(double inherited) {
        this.inherited = inherited;
    }
}
