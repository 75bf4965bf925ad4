select topic_id, label_en, label_fr,
from {{ ref('ref_topics') }}
