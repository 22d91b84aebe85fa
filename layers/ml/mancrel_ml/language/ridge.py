"""Kernel ridge regression that can be asked what it would have learnt without some of its rows. Build time only."""

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import cho_factor, cho_solve, solve_triangular

from mancrel_ml.language.kernel import Floats, likeness

_JITTER = 1e-4
Rows = NDArray[np.intp]


class Ridge:
    """Least squares from *mapped* rows (n, columns) to one column a class, for any part of the rows.

    The products of all rows are formed once; leaving rows out only takes theirs away again.
    """

    def __init__(self, mapped: Floats, classes: Rows) -> None:
        self.mapped, self.classes, self.penalty = mapped, classes, 1.0
        self.by_rows = mapped.shape[0] <= mapped.shape[1]
        self.products = mapped @ mapped.T if self.by_rows else mapped.T @ mapped

    def solve(self, kept: NDArray[np.bool_]) -> tuple[Floats, Rows]:
        """Weights (columns, k) learnt from the *kept* rows, and the k classes among them."""
        found, numbers = np.unique(self.classes[kept], return_inverse=True)
        wanted = (np.eye(len(found)) - 1 / len(found))[numbers].astype(np.float32)
        rows = self.mapped[kept]
        if self.by_rows:
            return rows.T @ self._solved(self.products[np.ix_(kept, kept)], wanted), found
        left = self.mapped[~kept]
        return self._solved(self.products - left.T @ left, rows.T @ wanted), found

    def _solved(self, products: Floats, wanted: Floats) -> Floats:
        products = products + self.penalty * np.eye(len(products), dtype=np.float32)
        return np.asarray(cho_solve(cho_factor(products, overwrite_a=True), wanted), dtype=np.float32)


def turned(meaning: Floats, landmarks: Floats) -> tuple[Floats, Floats]:
    """The root of the landmarks' kernel, and *meaning* in the coordinates in which products are that kernel."""
    root = np.linalg.cholesky(likeness(landmarks, landmarks) + _JITTER * np.eye(len(landmarks), dtype=np.float32))
    mapped = solve_triangular(root, likeness(meaning, landmarks).T, lower=True).T
    return root.astype(np.float32), np.asarray(mapped, dtype=np.float32)
