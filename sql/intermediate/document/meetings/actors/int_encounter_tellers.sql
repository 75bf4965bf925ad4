{# Who tells of an encounter: "will discuss with Y …, X said at a ceremony"; whom the words name is not there. #}
select
    speaking.document_key,
    speaking.sentence_no,
    min(actors.token_no) as teller_no,
    min(speaking.cue_no) as teller_cue_no,
from {{ ref('int_encounter_speakers') }} as speaking
inner join {{ ref('int_encounter_actors') }} as actors using (document_key, sentence_no, mention_no)
group by speaking.document_key, speaking.sentence_no
