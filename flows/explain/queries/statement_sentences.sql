-- The sentence that the statement $fact_id stands in, and the one that tells whom its "he" means.
with statement as (

    select document_key, sentence_no, person_key, attribution,
    from intermediate.int_statement_contents
    where statement_id = $fact_id

)

select document_key, sentence_no, null as role,
from statement
union all
select statement.document_key, antecedents.antecedent_sentence_no, 'names whom the pronoun means'
from statement
inner join intermediate.int_antecedents as antecedents using (document_key, sentence_no, person_key)
where statement.attribution = 'pronoun' and antecedents.antecedent_sentence_no != statement.sentence_no
order by role nulls first
