SELECT json_build_array((SELECT json_build_array((SELECT json_agg(json_build_array(r2.id,r2.full_name,r2.path,r2.stage,(SELECT json_build_array(r3.name) FROM committees r3 WHERE r3.id = r2.cell_id AND ((r3.path >= $1 AND r3.path < $2)) LIMIT 1),(SELECT json_build_array(r4.full_name,r4.path) FROM (SELECT m.*, c.path, p.full_name, p.birth_date, p.sex
    FROM mentors m JOIN committees c ON c.id = m.committee_id JOIN persons p ON p.id = m.person_id) r4 WHERE r4.id = (
      SELECT a.mentor_id FROM mentor_assignments a JOIN mentors am ON am.id = a.mentor_id JOIN committees ac ON ac.id = am.committee_id
      WHERE a.candidate_id = r2.id AND a.starts_on <= $3::date AND (a.ends_on IS NULL OR a.ends_on >= $4::date)
        AND ((ac.path >= $5 AND ac.path < $6)) ORDER BY a.starts_on, a.id LIMIT 1) LIMIT 1))) FROM ((SELECT l.* FROM (SELECT l.* FROM (SELECT k.*, p.full_name, p.sort_key, p.birth_date, p.residence, p.sex, p.ethnicity, p.religion, p.education, p.qualification,
    p.occupation, p.enterprise_kind, p.youth_union_member, p.community_elder FROM candidates k JOIN persons p ON p.id = k.person_id) l WHERE NOT r1.depth <= 2 AND TRUE AND ((l.path >= $7 AND l.path < $8)) AND l.path >= r1.first AND l.path < r1.beyond AND l.stage = $9 AND l.exit IS NULL OFFSET 0) l ORDER BY l.sort_key ASC, l.id ASC
        LIMIT 26 )
        UNION ALL (SELECT l.* FROM (SELECT k.*, p.full_name, p.sort_key, p.birth_date, p.residence, p.sex, p.ethnicity, p.religion, p.education, p.qualification,
    p.occupation, p.enterprise_kind, p.youth_union_member, p.community_elder FROM candidates k JOIN persons p ON p.id = k.person_id) l WHERE r1.depth <= 2 AND TRUE AND ((l.path >= $10 AND l.path < $11)) AND l.path >= r1.first AND l.path < r1.beyond AND l.stage = $12 AND l.exit IS NULL ORDER BY l.sort_key ASC, l.id ASC
        LIMIT 26 )) r2), (SELECT count(*)::int FROM candidates l WHERE TRUE AND ((l.path >= $13 AND l.path < $14)) AND l.path >= r1.first AND l.path < r1.beyond AND l.stage = $15 AND l.exit IS NULL)) FROM (SELECT w.path AS first, left(w.path, -1) || '0' AS beyond, w.depth FROM committees w
      WHERE w.id = $16::uuid AND ((w.path >= $17 AND w.path < $18))) r1)) AS answer
