"""Each month, whoever answers for cases is asked to go through who opened them the month before."""

from datetime import datetime

from domain.deadlines import local_day
from domain.log_review import REVIEWED_BY, month_before, month_key, posts_to_ask, slices
from domain.notices import LogReview, log_slot
from storage.audit import Readings
from storage.store import Store


async def ask(store: Store, now: datetime) -> None:
    """A card to each holder of a post with readings to go through; run again, nobody is asked twice."""
    today = local_day(now)
    month = month_before(today)
    async with store.transaction() as tx:
        for post in posts_to_ask(tx.organisation, today):
            wanted = Readings(month, REVIEWED_BY[post.role], slices(tx.organisation, post, today))
            if not await tx.audit.count(wanted):
                continue
            review = LogReview(f"{month_key(month)} {post.role.value}@{post.unit}")
            for person in tx.organisation.holders_at(post.role, post.unit, today):
                unique = f"log review {review.review} {person}"
                slot = log_slot(review.review)
                await tx.outbox.put(review, person=person, slot=slot, unique=unique, at=now)
